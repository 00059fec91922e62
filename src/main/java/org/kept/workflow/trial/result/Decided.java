package org.kept.workflow.trial.result;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A decision that was made on the way.
 *
 * @param rows which rows of the table fired, counted from 1
 * @param outputs what each of them gave
 */
public record Decided(
        Instant at,
        String decision,
        Map<String, Object> inputs,
        List<Integer> rows,
        List<Map<String, Object>> outputs) {}
