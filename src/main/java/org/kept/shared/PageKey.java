package org.kept.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Where a page of a list ended, as the opaque {@code after} that the next request brings back; whoever invents one is told so. */
public record PageKey(List<String> parts) {

    private static final String SEPARATOR = "\u001f";

    /** The key made of these values of the last row. */
    public static String of(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, parts).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a key that came back.
     *
     * @throws InvalidInputException on the field {@code after} if it is not one with so many parts
     */
    public static PageKey parse(String after, int size) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            List<String> parts = List.of(text.split(SEPARATOR, -1));
            if (parts.size() == size && text.indexOf('\0') < 0) {
                return new PageKey(parts);
            }
        } catch (IllegalArgumentException e) {
            // Not even our alphabet: answered below like any other invention.
        }
        throw notOurs();
    }

    /** The refusal for a key of ours whose parts do not fit this list. */
    public static InvalidInputException notOurs() {
        return InvalidInputException.of("after", "Use the value of 'next' from the page before, or leave it out");
    }

    /** One part. */
    public String part(int index) {
        return parts.get(index);
    }
}
