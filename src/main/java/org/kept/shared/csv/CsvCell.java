package org.kept.shared.csv;

import java.util.regex.Pattern;

/**
 * One cell on its way out and back. A spreadsheet takes a cell that begins with one of these characters for a formula, so
 * an export puts an apostrophe before it; reading our own export again takes exactly that one away.
 */
public final class CsvCell {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private CsvCell() {}

    /** The cell as it stands in a file we write. */
    public static String safe(String value) {
        String text = value == null ? "" : value;
        String marked = FORMULA.matcher(text).matches() ? "'" + text : text;
        return marked.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? "\"" + marked.replace("\"", "\"\"") + "\""
                : marked;
    }

    /** The value of a cell that was read. */
    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
