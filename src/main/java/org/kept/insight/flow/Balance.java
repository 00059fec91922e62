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

    /** What came and ended by day: all slots are put together from it. */
    public Map<LocalDate, Flow> days(Scope scope) {
        return tallies.flowByDay(scope);
    }

    /** The scope's slots, in their order. */
    public List<Step> of(Scope scope, Map<LocalDate, Flow> days) {
        long open = tallies.open(scope, scope.from());
        List<Step> steps = new ArrayList<>();
        for (Slot slot : Slot.of(scope)) {
            Flow flow = within(scope, slot, days);
            open += flow.net();
            steps.add(new Step(slot, flow.started(), flow.ended(), open));
        }
        return steps;
    }

    /** What came and ended in one slot of the scope. */
    static Flow within(Scope scope, Slot slot, Map<LocalDate, Flow> days) {
        long arrived = 0;
        long finished = 0;
        LocalDate last = slot.ends(scope);
        for (LocalDate day = slot.begins(scope); !day.isAfter(last); day = day.plusDays(1)) {
            Flow flow = days.getOrDefault(day, new Flow(0, 0));
            arrived += flow.started();
            finished += flow.ended();
        }
        return new Flow(arrived, finished);
    }
}
