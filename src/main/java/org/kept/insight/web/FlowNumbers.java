package org.kept.insight.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.kept.insight.rollup.Spreads;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.springframework.stereotype.Component;

/** The four numbers that every process has, drawn by an analyst or not: what came, what ended, what is open, how long it takes. */
@Component
class FlowNumbers {

    private final Tallies tallies;
    private final Spreads spreads;

    FlowNumbers(Tallies tallies, Spreads spreads) {
        this.tallies = tallies;
        this.spreads = spreads;
    }

    /** One of them; its words are {@code insight.flow.<id>} and {@code .definition}. */
    record FlowNumber(String id, Double value, String unit, long n, Mark mark) {}

    List<FlowNumber> of(Scope scope) {
        Tallies.Flow flow = tallies.flow(scope);
        long open = tallies.open(scope, scope.to());
        List<FlowNumber> numbers = new ArrayList<>();
        numbers.add(new FlowNumber("arrivals", (double) flow.started(), "number", flow.started(), Mark.of("arrived")));
        numbers.add(new FlowNumber("departures", (double) flow.ended(), "number", flow.ended(), Mark.of("finished")));
        numbers.add(new FlowNumber("wip", (double) open, "number", open, Mark.of("open", scope.to())));
        Spreads.Percentiles times = spreads.cases(scope, 0.5, 0.85, 0.95);
        String[] ids = {"cycleTimeP50", "cycleTimeP85", "cycleTimeP95"};
        for (int i = 0; i < ids.length; i++) {
            Double value = times.n() == 0 || scope.fewPeople() ? null : times.values()[i] / 1000;
            numbers.add(new FlowNumber(ids[i], value, "seconds", times.n(), Mark.of("completed")));
        }
        var mean = scope.fewPeople() ? OptionalDouble.empty() : tallies.mean(scope);
        Double average = mean.isEmpty() ? null : mean.getAsDouble() / 1000;
        numbers.add(new FlowNumber("cycleTimeMean", average, "seconds", flow.ended(), Mark.of("finished")));
        return numbers;
    }
}
