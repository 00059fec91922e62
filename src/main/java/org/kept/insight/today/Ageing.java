package org.kept.insight.today;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.insight.InsightSettings;
import org.kept.insight.rollup.Spreads;
import org.kept.insight.rollup.Spreads.Item;
import org.kept.insight.rollup.Spreads.Percentiles;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How long open cases have been at their step, held against how long those were there that left it in the scope's period. */
@Service
@Transactional(readOnly = true)
class Ageing {

    /** Fewer say nothing about what is usual. */
    private static final int ENOUGH = 10;

    private static final int MOST_STEPS = 10;
    private static final int MOST_DOTS = 3_000;
    private static final double SLOW = 0.85;

    /** Steps that a case stands at, not those that hold others. */
    private static final String STANDING =
            " and s.ended_at is null and s.type not in ('subProcess', 'callActivity', 'transaction', 'adHocSubProcess',"
                    + " 'multiInstanceBody', 'parallelGateway', 'inclusiveGateway')";

    private final Spreads spreads;
    private final OpenNow now;
    private final JdbcClient jdbc;
    private final String calendar;

    Ageing(Spreads spreads, OpenNow now, JdbcClient jdbc, InsightSettings settings) {
        this.spreads = spreads;
        this.now = now;
        this.jdbc = jdbc;
        this.calendar = settings.calendar();
    }

    /** An open step: the case that stands there, since when and how long that is in the scope's kind of time. */
    record Dot(String name, String ref, Instant since, long ms) {}

    /**
     * A step with those that stand there, the oldest first.
     *
     * @param usual the times in which 50, 85 and 95 in 100 had left it; empty where too few have
     */
    record Column(Item item, double[] usual, List<Dot> dots) {}

    /** The steps at which most stand, as cases come to them. */
    List<Column> columns(Scope scope) {
        Map<Item, List<Dot>> standing = new LinkedHashMap<>();
        Map<String, Object> parameters = parameters(scope);
        parameters.put("steps", MOST_STEPS);
        parameters.put("dots", MOST_DOTS);
        jdbc.sql(
                        """
                        with standing as materialized (select s.*, %1$s as age from app.insight_step s where %2$s%3$s),
                        busy as (select model_key, activity_id, avg(place) as place from standing group by 1, 2
                            order by count(*) desc, 1, 2 limit :steps)
                        select s.model_key, s.activity_id, s.entered_at, s.age, k.ref, coalesce(k.name, k.id) as name
                        from (select * from standing order by age desc limit :dots) s join busy b using (model_key, activity_id)
                        join app.insight_case k on k.id = s.case_id order by b.place, s.model_key, s.activity_id, s.age desc, k.name"""
                                .formatted(age(scope), scope.steps(), STANDING))
                .params(parameters)
                .query(row -> {
                    standing.computeIfAbsent(new Item(row.getString(1), row.getString(2)), item -> new ArrayList<>())
                            .add(new Dot(
                                    row.getString("name"),
                                    row.getString("ref"),
                                    row.getTimestamp("entered_at").toInstant(),
                                    row.getLong("age")));
                });
        Map<Item, Percentiles> usual = usual(scope, 0.5, SLOW, 0.95);
        return standing.entrySet().stream()
                .map(one -> new Column(one.getKey(), known(usual.get(one.getKey())), one.getValue()))
                .toList();
    }

    /** Open steps older than 85 in 100 were. */
    Selection older(Scope scope) {
        Map<Item, Double> limits = new LinkedHashMap<>();
        usual(scope, SLOW).forEach((item, times) -> {
            if (times.n() >= ENOUGH) {
                limits.put(item, times.values()[0]);
            }
        });
        return Selection.of(
                scope,
                """
                select k.id, k.ref, s.entered_at as at, %1$s as ms from app.insight_step s join app.insight_case k on k.id = s.case_id
                join unnest(cast(:models as text[]), cast(:activities as text[]), cast(:limits as float8[])) as usual(model, activity, ms)
                    on usual.model = s.model_key and usual.activity = s.activity_id
                where %2$s%3$s and %1$s > usual.ms"""
                        .formatted(age(scope), scope.steps(), STANDING),
                "insight.mark.older",
                List.of(),
                "now",
                now.now(),
                "models",
                limits.keySet().stream().map(Item::model).toArray(String[]::new),
                "activities",
                limits.keySet().stream().map(Item::activity).toArray(String[]::new),
                "limits",
                limits.values().toArray(Double[]::new));
    }

    /** Open steps that were come to between two moments. */
    Selection between(Scope scope, String model, String activity, String first, String last) {
        return Selection.of(
                scope,
                """
                select k.id, k.ref, s.entered_at as at, %s as ms from app.insight_step s join app.insight_case k on k.id = s.case_id
                where %s%s and s.model_key = :model and s.activity_id = :activity and s.entered_at between :first and :last"""
                        .formatted(age(scope), scope.steps(), STANDING),
                "insight.mark.since",
                List.of(model, activity),
                "now",
                now.now(),
                "model",
                model,
                "activity",
                activity,
                "first",
                moment(first),
                "last",
                moment(last));
    }

    /** Of a team so small that its times were a person's nothing is usual. */
    private Map<Item, Percentiles> usual(Scope scope, double... shares) {
        return scope.fewPeople() ? Map.of() : spreads.steps(scope, shares);
    }

    private String age(Scope scope) {
        return scope.working()
                ? "(app.insight_worked('%1$s', :now) - app.insight_worked('%1$s', s.entered_at))".formatted(calendar)
                : "(extract(epoch from :now - s.entered_at) * 1000)::bigint";
    }

    private Map<String, Object> parameters(Scope scope) {
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("now", now.now());
        return parameters;
    }

    private static double[] known(Percentiles times) {
        return times == null || times.n() < ENOUGH ? new double[0] : times.values();
    }

    private static Timestamp moment(String text) {
        try {
            return Timestamp.from(Instant.parse(text));
        } catch (DateTimeException e) {
            throw Mark.notOurs();
        }
    }
}
