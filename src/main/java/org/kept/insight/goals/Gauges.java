package org.kept.insight.goals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.measure.Measures;
import org.kept.insight.measure.StepNames;
import org.kept.insight.measure.Steps;
import org.kept.insight.promises.PromiseCount;
import org.kept.insight.promises.PromiseNumbers;
import org.kept.insight.rollup.Spreads;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers that a goal may be tied to: a module's measures, those of every process, and those of its steps. */
@Component
public class Gauges {

    /** Of every process. */
    public static final List<String> PROCESS =
            List.of("cycleTimeP50", "cycleTimeP85", "cycleTimeP95", "arrivals", "departures", "wip", "promisesKept");

    /** Of a step; money and waiting count what stands there now. */
    public static final List<String> STEP =
            List.of("totalWait", "p50", "p85", "p95", "count", "valueWaiting", "waiting");

    /** How much work there is, which may be said of any team, however few people are in it. */
    static final Set<String> AMOUNTS = Set.of("arrivals", "departures", "wip", "count", "waiting", "valueWaiting");

    private final Measures measures;
    private final Steps steps;
    private final Tallies tallies;
    private final Spreads spreads;
    private final PromiseNumbers promises;
    private final StepNames names;
    private final JdbcClient jdbc;

    Gauges(
            Measures measures,
            Steps steps,
            Tallies tallies,
            Spreads spreads,
            PromiseNumbers promises,
            StepNames names,
            JdbcClient jdbc) {
        this.measures = measures;
        this.steps = steps;
        this.tallies = tallies;
        this.spreads = spreads;
        this.promises = promises;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** The ids of a process's own measures and of those that every process has. */
    List<String> ofProcess(String processKey) {
        List<String> ids = new ArrayList<>(
                measures.of(processKey).stream().map(CaseMeasure::id).toList());
        ids.addAll(PROCESS);
        return ids;
    }

    /** Reads it in the scope; empty where there is no such number any more. */
    Optional<Gauge> read(Scope scope, String measure, String model, String step) {
        if (step != null) {
            return step(scope, measure, model, step);
        }
        Optional<CaseMeasure> own = measures.of(scope.processKey()).stream()
                .filter(one -> one.id().equals(measure))
                .findFirst();
        if (own.isPresent()) {
            Measures.Reading reading = measures.read(scope, own.get());
            String unit = own.get().unit().name().toLowerCase(Locale.ROOT);
            return Optional.of(
                    new Gauge(unit, reading.value(), reading.n(), Mark.of("measure", measure), reading.n(), scope));
        }
        return Optional.ofNullable(
                switch (measure) {
                    case "arrivals" -> count(scope, tallies.flow(scope).started(), Mark.of("arrived"));
                    case "departures" -> count(scope, tallies.flow(scope).ended(), Mark.of("finished"));
                    case "wip" -> count(scope, tallies.open(scope, scope.to()), Mark.of("open", scope.to()));
                    case "cycleTimeP50" -> cycle(scope, 0.5);
                    case "cycleTimeP85" -> cycle(scope, 0.85);
                    case "cycleTimeP95" -> cycle(scope, 0.95);
                    case "promisesKept" -> promises(scope);
                    default -> null;
                });
    }

    private Optional<Gauge> step(Scope scope, String measure, String model, String activity) {
        Mark passed = Mark.of("passed", model, activity);
        Mark stands = Mark.of("stands", model, activity);
        if (!STEP.contains(measure)) {
            return Optional.empty();
        }
        return steps.of(scope).stream()
                .filter(step -> step.model().equals(model) && step.activity().equals(activity))
                .findFirst()
                .map(step -> {
                    long n = step.sum().ended();
                    return switch (measure) {
                        case "totalWait" ->
                            new Gauge(
                                    Gauge.SECONDS,
                                    scope.fewPeople() ? null : step.waitMs() / 1000.0,
                                    n,
                                    passed,
                                    n,
                                    scope);
                        case "p50", "p85", "p95" -> {
                            Double ms = step.time(List.of("p50", "p85", "p95").indexOf(measure));
                            yield new Gauge(Gauge.SECONDS, ms == null ? null : ms / 1000, n, passed, n, scope);
                        }
                        case "count" -> new Gauge(Gauge.NUMBER, (double) n, n, passed, n, scope);
                        default -> {
                            long waiting = step.standing().count();
                            double size = measure.equals("waiting")
                                    ? waiting
                                    : step.standing().size().doubleValue();
                            String unit = measure.equals("waiting") ? Gauge.NUMBER : Gauge.MONEY;
                            yield new Gauge(unit, size, n + waiting, stands, waiting, scope);
                        }
                    };
                });
    }

    /** Whether the process has the step, in a model of today or in what ran before. */
    boolean has(String processKey, String model, String step) {
        return names.has(model, step)
                || jdbc.sql(
                                "select exists (select 1 from app.insight_step where process_key = :process and model_key = :model"
                                        + " and activity_id = :step)")
                        .param("process", processKey)
                        .param("model", model)
                        .param("step", step)
                        .query(Boolean.class)
                        .single();
    }

    private static Gauge count(Scope scope, long n, Mark mark) {
        return new Gauge(Gauge.NUMBER, (double) n, n, mark, n, scope);
    }

    private Gauge cycle(Scope scope, double share) {
        Spreads.Percentiles times = spreads.cases(scope, share);
        return new Gauge(
                Gauge.SECONDS,
                times.n() == 0 || scope.fewPeople() ? null : times.values()[0] / 1000,
                times.n(),
                Mark.of("completed"),
                times.n(),
                scope);
    }

    private Gauge promises(Scope scope) {
        PromiseCount all = promises.all(scope);
        Double kept = scope.fewPeople() ? null : all.keptShare();
        return new Gauge(Gauge.SHARE, kept, all.judged(), Mark.of("promise", "judged"), all.judged(), scope);
    }
}
