package org.kept.shared.partner;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a partner answered, of whatever status, because what a refusal means is for the caller to say.
 *
 * @param body an empty object where the answer has no body, or one that is not JSON
 */
public record PartnerAnswer(int status, JsonNode body) {

    /** Whether the partner did what it was asked. */
    public boolean done() {
        return status >= 200 && status < 300;
    }

    /** A text of the body made fit for people: one line of bounded length; empty where there is none. */
    public String text(String field, int longest) {
        String line = body.path(field)
                .asText("")
                .codePoints()
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return line.length() <= longest ? line : line.substring(0, longest - 1) + "…";
    }
}
