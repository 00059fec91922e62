package org.kept.shared.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Cuts CSV text into records by RFC 4180, and comes back to its senses after a fault: a quote that is never closed spoils its own line,
 * not the rest of the file. That is why no general parser does this work: those stop, or swallow what follows.
 */
final class CsvRecords implements AutoCloseable {

    private static final int LONGEST_RECORD_LINES = 200;
    private static final int LONGEST_RECORD = 100_000;
    private static final int HEAD = 65_536;

    private final BufferedReader reader;
    private final char delimiter;
    private final Deque<String> ahead = new ArrayDeque<>();
    private long line;

    /** What was read of one record; {@code problem} is null where it is sound. */
    record Cells(long line, List<String> cells, String problem) {}

    CsvRecords(BufferedReader reader, char delimiter) {
        this.reader = reader;
        this.delimiter = delimiter;
    }

    static void skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
    }

    /** What stands between the cells: what the first line has most of, or says itself with {@code sep=}. */
    static char delimiter(BufferedReader reader) throws IOException {
        reader.mark(HEAD);
        char[] head = new char[HEAD - 1];
        int size = Math.max(0, reader.read(head));
        reader.reset();
        String first = new String(head, 0, size).lines().findFirst().orElse("");
        if (first.startsWith("sep=") && first.length() == 5) {
            reader.readLine();
            return first.charAt(4);
        }
        String bare = first.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            if (count(bare, candidate) > count(bare, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    Optional<Cells> next() throws IOException {
        String first = nextLine();
        while (first != null && first.isBlank()) {
            first = nextLine();
        }
        return first == null ? Optional.empty() : Optional.of(record(first));
    }

    private Cells record(String first) throws IOException {
        long start = line;
        List<String> used = new ArrayList<>();
        CsvSplitter splitter = new CsvSplitter(delimiter);
        splitter.add(first);
        while (splitter.open()) {
            String more = used.size() < LONGEST_RECORD_LINES && splitter.size() < LONGEST_RECORD ? nextLine() : null;
            if (more == null) {
                unread(used);
                return new Cells(
                        start,
                        List.of(first.split(String.valueOf(delimiter).replace("|", "\\|"), -1)),
                        "A quotation mark opens on this line and is never closed");
            }
            used.add(more);
            splitter.add(more);
        }
        return new Cells(start, splitter.cells(), null);
    }

    private void unread(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            ahead.addFirst(lines.get(i));
        }
        line -= lines.size();
    }

    private String nextLine() throws IOException {
        String next = ahead.isEmpty() ? reader.readLine() : ahead.removeFirst();
        line += next == null ? 0 : 1;
        return next;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
