package org.kept.shared;

/** Words a person searches for, made safe for a LIKE: what they typed is looked for literally. */
public final class SearchText {

    private static final int LONGEST = 200;

    private SearchText() {}

    /**
     * The pattern for "contains these words", or null where nothing was typed.
     *
     * @throws InvalidInputException on {@code field} if the text is longer than anything we could hold or has a NUL
     */
    public static String contains(String field, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.length() > LONGEST || typed.indexOf('\0') >= 0) {
            throw InvalidInputException.of(field, "Search for at most " + LONGEST + " ordinary characters");
        }
        return "%" + typed.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
