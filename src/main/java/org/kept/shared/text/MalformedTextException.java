package org.kept.shared.text;

/** Text that no person typed: a NUL character or half of a surrogate pair. Nothing behind it needs to be looked at. */
public class MalformedTextException extends RuntimeException {

    private final String field;

    /** @param field the parameter that holds it, or null where the name itself does */
    public MalformedTextException(String field) {
        super("A character that cannot be text");
        this.field = field;
    }

    /** The parameter that holds it, or null. */
    public String field() {
        return field;
    }

    /** Whether this can be text. */
    public static boolean isText(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
