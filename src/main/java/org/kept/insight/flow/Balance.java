package org.kept.insight.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.rollup.Tallies.Flow;
import org.kept.insight.scope.Scope;
import org.springframework.stereotype.Service;

/** What came, what ended and what was open: whether people keep up. */
@Service
public class Balance {

    private final Tallies tallies;

    Balance(Tallies tallies) {
        this.tallies = tallies;
    }

    /**
     * One slot.
     *
     * @param open cases at its end
     */
    public record Step(Slot slot, long arrived, long finished, long open) {}

    /** The scope's slots, in their order. */
    public List<Step> of(Scope scope) {
        return of(scope, Slot.of(scope));
    }

    /** These slots, which follow each other from the beginning of the scope. */
    public List<Step> of(Scope scope, List<Slot> slots) {
        Map<LocalDate, Flow> days = tallies.flowByDay(scope);
        long open = tallies.open(scope, scope.from());
        List<Step> steps = new ArrayList<>();
        for (Slot slot : slots) {
            long arrived = 0;
            long finished = 0;
            LocalDate last = slot.ends(scope);
            for (LocalDate day = slot.begins(scope); !day.isAfter(last); day = day.plusDays(1)) {
                Flow flow = days.getOrDefault(day, new Flow(0, 0));
                arrived += flow.started();
                finished += flow.ended();
            }
            open += arrived - finished;
            steps.add(new Step(slot, arrived, finished, open));
        }
        return steps;
    }
}
