package org.kept.message.print;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kept.workflow.letters.LetterTemplate;

/**
 * What is to be printed.
 *
 * @param ref the reference people quote; may be empty
 * @param at when it is written
 * @param addressee the name and the address in lines
 * @param facts what the case knows
 * @param values what is given besides
 * @param reader the reader's locale; null where it is unknown
 */
public record Manuscript(
        LetterTemplate template,
        String ref,
        Instant at,
        List<String> addressee,
        Map<String, Object> facts,
        Map<String, Object> values,
        Locale reader) {}
