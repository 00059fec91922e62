package org.kept.insight.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One run of a case as it leaves the house: without a word about a person.
 *
 * @param name the same in every format
 * @param customer whose case it is, to be made a pseudonym of; null where nobody's
 * @param steps what people recognise as steps, in the order in which they began
 */
record ExportedCase(
        String id,
        String name,
        int version,
        String team,
        String segment,
        BigDecimal value,
        String currency,
        Instant startedAt,
        Instant endedAt,
        String outcome,
        boolean cancelled,
        UUID customer,
        List<ExportedStep> steps) {}
