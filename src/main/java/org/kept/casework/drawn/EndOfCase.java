package org.kept.casework.drawn;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.kept.casework.CaseKinds;
import org.kept.casework.Cases;
import org.kept.promise.PromiseState;
import org.kept.promise.Promises;
import org.kept.workflow.starts.CaseEnds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Closes a case when the process that an analyst drew for it ends: what was promised is done by then, in time or late. What was
 * cancelled promises nothing any more.
 */
@Component
class EndOfCase implements CaseEnds {

    private static final Set<PromiseState> OPEN =
            EnumSet.of(PromiseState.OPEN, PromiseState.AT_RISK, PromiseState.PAUSED, PromiseState.BROKEN);
    private static final int LONGEST = 60;

    private final CaseKinds kinds;
    private final Cases cases;
    private final Promises promises;
    private final Clock clock;

    EndOfCase(CaseKinds kinds, Cases cases, Promises promises, Clock clock) {
        this.kinds = kinds;
        this.cases = cases;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void ended(End end) {
        boolean itsOwn = kinds.drawn(end.ref())
                && cases.find(end.ref())
                        .filter(found -> found.open() && found.processKey().equals(end.processKey()))
                        .isPresent();
        if (!itsOwn) {
            return;
        }
        if (end.cancelled() != null) {
            cases.close(end.ref(), "cancelled", end.cancelled());
            return;
        }
        promises.of(end.ref()).stream()
                .filter(promise -> promise.fulfilledAt() == null && OPEN.contains(promise.state()))
                .forEach(promise -> promises.fulfil(end.ref(), promise.policy(), clock.instant()));
        cases.close(end.ref(), named(end.outcome()), null);
    }

    private static String named(String outcome) {
        if (outcome == null || outcome.isBlank()) {
            return "completed";
        }
        String line = outcome.strip().replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip();
    }
}
