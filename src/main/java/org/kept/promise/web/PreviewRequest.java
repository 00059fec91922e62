package org.kept.promise.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.kept.promise.clock.Pause;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** What a due time is asked for: by a policy, or by a term and a calendar ({@code england} if none is named). */
record PreviewRequest(
        String policy,
        Integer amount,
        String unit,
        String calendar,
        Boolean rollToWorkingDay,
        OffsetDateTime start,
        List<Break> pauses) {

    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int MOST_PAUSES = 1_000;

    /** A stretch in which the clock stands still. */
    record Break(OffsetDateTime from, OffsetDateTime to, String reason) {}

    PreviewRequest {
        pauses = pauses == null ? List.of() : pauses;
    }

    /** The same request, if it can be answered; all that is wrong with it is named at once. */
    PreviewRequest checked() {
        List<FieldProblem> problems = new ArrayList<>();
        if (policy == null && amount == null) {
            problems.add(new FieldProblem("amount", "Give a policy, or an amount with its unit"));
        }
        if (policy == null && unit == null) {
            problems.add(new FieldProblem("unit", "Give a policy, or an amount with its unit"));
        }
        if (policy != null && (amount != null || unit != null || calendar != null || rollToWorkingDay != null)) {
            problems.add(new FieldProblem("policy", "Give either a policy or terms of your own, not both"));
        }
        if (!reasonable(start)) {
            problems.add(new FieldProblem("start", "Give a moment with its offset, from 1970 to 2199"));
        }
        if (pauses.size() > MOST_PAUSES) {
            problems.add(new FieldProblem("pauses", "Give at most " + MOST_PAUSES + " pauses"));
        } else if (!pauses.stream()
                .allMatch(pause -> pause != null && reasonable(pause.from) && reasonable(pause.to))) {
            problems.add(new FieldProblem("pauses", "Each pause needs a beginning and an end, from 1970 to 2199"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return this;
    }

    Term term() {
        return new Term(amount, PromiseUnit.of(unit), Boolean.TRUE.equals(rollToWorkingDay));
    }

    List<Pause> breaks() {
        return pauses.stream()
                .map(pause -> new Pause(pause.from.toInstant(), pause.to.toInstant(), pause.reason))
                .toList();
    }

    private static boolean reasonable(OffsetDateTime moment) {
        return moment != null
                && !moment.toInstant().isBefore(EARLIEST)
                && moment.toInstant().isBefore(LATEST);
    }
}
