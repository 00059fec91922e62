package org.kept.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kept.insight.rollup.Folding;
import org.kept.insight.rollup.Spreads;
import org.kept.insight.rollup.Tallies;
import org.kept.insight.scope.Scope;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Insight at a hundred thousand finished cases, beside the same numbers from the engine's own history in one run: ratios, because the
 * machine's speed drifts. {@code mvn verify -Pbench}.
 */
@KeptTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InsightBench {

    private static final int CASES = Integer.getInteger("kept.bench.cases", 100_000);
    private static final int ROUNDS = 9;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String PERIOD = "?from=2025-12-01&to=2026-11-20";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Folding folding;

    @Autowired
    Tallies tallies;

    @Autowired
    Spreads spreads;

    private final Scope year = new Scope(
            BenchWorld.PROCESS,
            LocalDate.of(2025, 12, 1).atStartOfDay(LONDON).toInstant(),
            LocalDate.of(2026, 11, 21).atStartOfDay(LONDON).toInstant(),
            null,
            null,
            null,
            false,
            LONDON);

    @BeforeAll
    void aHundredThousandCases() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local statement_timeout = 0").update();
            new BenchWorld(jdbc).write(CASES);
        });
        long began = System.nanoTime();
        folding.fold();
        tidy("app.insight_step", "app.insight_case", "app.insight_tally", "app.insight_spread", "app.insight_unfolded", "app.insight_cause",
                "app.lead", "app.casework_case", "app.promise", "public.act_hi_actinst");
        say("folding " + CASES + " cases and vacuum: %.1f s".formatted((System.nanoTime() - began) / 1e9));
    }

    @Test
    void countersAreThirtyTimesFasterThanTheEnginesHistory() {
        Map<String, long[]> raw = new TreeMap<>();
        double rawTime = median(() -> {
            raw.clear();
            raw("act_id_, count(*), sum(duration_)::bigint", row -> raw.put(row[0].toString(), new long[] {
                ((Number) row[1]).longValue(), ((Number) row[2]).longValue()
            }));
        });
        Map<String, long[]> ours = new TreeMap<>();
        double ourTime = median(() -> {
            ours.clear();
            tallies.steps(year).forEach(sum -> ours.put(sum.activity(), new long[] {sum.ended(), sum.elapsedMs()}));
        });
        assertThat(ours.keySet()).isEqualTo(raw.keySet());
        ours.forEach((step, sums) -> assertThat(sums).as(step).containsExactly(raw.get(step)));
        report("counters of every step", rawTime, ourTime);
        assertThat(rawTime / ourTime).isGreaterThanOrEqualTo(30);
    }

    @Test
    void percentilesAreFifteenTimesFasterAndTheSame() {
        Map<String, double[]> raw = new TreeMap<>();
        double rawTime = median(() -> {
            raw.clear();
            raw(
                    "act_id_, percentile_cont(array[0.5, 0.85, 0.95]) within group (order by duration_)",
                    row -> raw.put(
                            row[0].toString(),
                            Arrays.stream((Double[]) row[1])
                                    .mapToDouble(Double::doubleValue)
                                    .toArray()));
        });
        Map<String, double[]> ours = new TreeMap<>();
        double ourTime = median(() -> {
            ours.clear();
            spreads.steps(year, 0.5, 0.85, 0.95)
                    .forEach((item, times) -> ours.put(item.activity(), times.values()));
        });
        assertThat(ours.keySet()).isEqualTo(raw.keySet());
        ours.forEach((step, times) -> assertThat(times).as(step).containsExactly(raw.get(step), within(0.01)));
        report("p50, p85, p95 of every step", rawTime, ourTime);
        assertThat(rawTime / ourTime).isGreaterThanOrEqualTo(15);
    }

    @Test
    void everyPageAnswersWithinASecond() {
        var manager = new Visitor(port);
        manager.signIn("manager", "kept");
        List<String> slow = new ArrayList<>();
        for (String page : List.of("", "/flow", "/waits", "/paths", "/promises", "/forecast", "/outcomes", "/compare")) {
            String path = "/insight/" + BenchWorld.PROCESS + page + PERIOD;
            List<Double> times = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                long began = System.nanoTime();
                var answer = manager.with("Accept", "text/html").get(path);
                times.add((System.nanoTime() - began) / 1e6);
                assertThat(answer.statusCode()).as("%s: %s", path, answer.body()).isEqualTo(200);
            }
            times.sort(null);
            say("%-28s median %6.0f ms  p95 %6.0f ms".formatted(page.isEmpty() ? "/" : page, times.get(10), times.get(18)));
            if (times.get(18) > 1000) {
                slow.add(page + " " + times.get(18));
            }
        }
        assertThat(slow).isEmpty();
    }

    private void tidy(String... tables) {
        template.execute((java.sql.Connection connection) -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set statement_timeout = 0");
                for (String table : tables) {
                    statement.execute("vacuum analyze " + table);
                }
                statement.execute("set statement_timeout = '60s'");
            }
            return null;
        });
    }

    private void raw(String columns, java.util.function.Consumer<Object[]> each) {
        jdbc.sql("select " + columns + " from public.act_hi_actinst where proc_def_key_ = :process"
                        + " and end_time_ >= :from::timestamptz at time zone 'UTC' and end_time_ < :to::timestamptz at time zone 'UTC' group by act_id_")
                .params(year.parameters())
                .query(row -> {
                    Object[] values = new Object[row.getMetaData().getColumnCount()];
                    for (int i = 0; i < values.length; i++) {
                        Object value = row.getObject(i + 1);
                        values[i] = value instanceof java.sql.Array array ? array.getArray() : value;
                    }
                    each.accept(values);
                });
    }

    private static double median(Runnable work) {
        double[] times = new double[ROUNDS];
        for (int i = -2; i < ROUNDS; i++) {
            long began = System.nanoTime();
            work.run();
            if (i >= 0) {
                times[i] = (System.nanoTime() - began) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static void report(String what, double raw, double ours) {
        say("%s: history %.1f ms, log %.2f ms, %.0f times".formatted(what, raw, ours, raw / ours));
    }

    private static void say(String line) {
        System.out.println("BENCH " + line);
    }
}
