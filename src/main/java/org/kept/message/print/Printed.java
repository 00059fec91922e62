package org.kept.message.print;

import java.util.Arrays;
import java.util.Objects;

/**
 * A letter as it came from the press.
 *
 * @param text the letter's text without markup
 * @param html the same with markup: a fragment, not a page
 * @param pdf the page
 */
public record Printed(String subject, String text, String html, byte[] pdf) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Printed that
                && subject.equals(that.subject)
                && text.equals(that.text)
                && html.equals(that.html)
                && Arrays.equals(pdf, that.pdf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, text, html, Arrays.hashCode(pdf));
    }

    @Override
    public String toString() {
        return "Printed[" + pdf.length + " bytes]";
    }
}
