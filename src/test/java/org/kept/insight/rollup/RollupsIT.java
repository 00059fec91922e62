package org.kept.insight.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.rollup.Spreads.Item;
import org.kept.insight.scope.Scope;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sums say what the log says, for any period, before they are made, half-way and after. */
@KeptTest
class RollupsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Instant FIRST = Instant.parse("2026-01-20T00:00:00Z");
    private static final int DAYS = 120;

    @Autowired
    Folding folding;

    @Autowired
    Tallies tallies;

    @Autowired
    Spreads spreads;

    @Autowired
    CauseSums causes;

    @Autowired
    JdbcClient jdbc;

    private final Random random = new Random(20_261_125);

    @BeforeEach
    void thousandsOfSteps() {
        forget();
        write(0, 3_000);
    }

    @AfterEach
    void forget() {
        jdbc.sql(
                        "truncate app.insight_case, app.insight_step, app.insight_tally, app.insight_spread, app.insight_cause, app.insight_unfolded")
                .update();
    }

    @Test
    void areExactBeforeDuringAndAfterTheyAreMade() {
        assertExact();
        folding.fold();
        assertThat(count("select count(*) from app.insight_unfolded")).isZero();
        assertThat(count("select count(*) from app.insight_tally")).isPositive();
        assertExact();
        write(3_000, 3_500);
        assertExact();
        folding.fold();
        folding.fold();
        assertExact();
    }

    @Test
    void areExactForZonesWithoutWholeHours() {
        folding.fold();
        Scope kathmandu = new Scope(
                "p1", FIRST, FIRST.plus(Duration.ofDays(30)), null, null, null, false, ZoneId.of("Asia/Kathmandu"));

        assertThat(tallies.flowByDay(kathmandu).values().stream()
                        .mapToLong(Tallies.Flow::ended)
                        .sum())
                .isEqualTo(tallies.flow(kathmandu).ended());
        assertThat(tallies.flowByDay(kathmandu)).isEqualTo(rawByDay(kathmandu));
    }

    @Test
    void countTheDayOnWhichTheClockGoesForwardAsOneDay() {
        folding.fold();
        Scope spring = new Scope(
                "p1",
                LocalDate.of(2026, 3, 29).atStartOfDay(LONDON).toInstant(),
                LocalDate.of(2026, 3, 30).atStartOfDay(LONDON).toInstant(),
                null,
                null,
                null,
                false,
                LONDON);

        assertThat(spring.length()).isEqualTo(Duration.ofHours(23));
        assertThat(tallies.flowByDay(spring)).isEqualTo(rawByDay(spring)).hasSizeLessThanOrEqualTo(1);
    }

    private void assertExact() {
        for (int i = 0; i < 12; i++) {
            Scope scope = anyScope(i);
            assertThat(tallies.steps(scope)).as(scope.toString()).containsExactlyInAnyOrderElementsOf(rawSteps(scope));
            assertThat(tallies.flowByDay(scope)).as(scope.toString()).isEqualTo(rawByDay(scope));
            assertThat(tallies.flow(scope))
                    .isEqualTo(rawByDay(scope).values().stream()
                            .reduce(Tallies.Flow::plus)
                            .orElse(new Tallies.Flow(0, 0)));
            assertPercentiles(scope);
            assertThat(causes.of(scope)).as(scope.toString()).containsExactlyInAnyOrderElementsOf(rawCauses(scope));
        }
    }

    private List<CauseSums.CauseSum> rawCauses(Scope scope) {
        return jdbc.sql(
                        """
                        select coalesce(rtrim(s.currency), ''), m.cause, count(*), sum(m.ms), coalesce(sum(m.ms * s.value), 0)
                        from app.insight_step s cross join lateral (values ('queue', s.queue_ms), ('untaken', s.untaken_ms),
                            ('idle', s.idle_ms), ('off', s.off_ms)) as m(cause, ms)
                        where %s and s.ended_at >= :from and s.ended_at < :to and m.ms > 0 group by 1, 2"""
                                .formatted(scope.steps()))
                .params(scope.parameters())
                .query((row, number) -> new CauseSums.CauseSum(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getBigDecimal(5)))
                .list();
    }

    private void assertPercentiles(Scope scope) {
        Map<Item, double[]> raw = jdbc
                .sql(
                        "select s.model_key, s.activity_id, percentile_cont(array[0, 0.5, 0.85, 1]) within group (order by s.%s)"
                                        .formatted(scope.working() ? "working_ms" : "elapsed_ms")
                                + " from app.insight_step s where " + scope.steps()
                                + " and s.ended_at >= :from and s.ended_at < :to and not s.cancelled group by 1, 2")
                .params(scope.parameters())
                .query((row, number) -> Map.entry(
                        new Item(row.getString(1), row.getString(2)),
                        java.util.Arrays.stream((Double[]) row.getArray(3).getArray())
                                .mapToDouble(Double::doubleValue)
                                .toArray()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var found = spreads.steps(scope, 0, 0.5, 0.85, 1);
        assertThat(found.keySet()).as(scope.toString()).isEqualTo(raw.keySet());
        found.forEach((item, times) ->
                assertThat(times.values()).as(scope + " " + item).containsExactly(raw.get(item), within(0.001)));
    }

    private Scope anyScope(int number) {
        Instant from = FIRST.plusSeconds(random.nextInt(DAYS * 86_400));
        Instant to = from.plusSeconds(1 + random.nextInt(70 * 86_400));
        if (number % 3 == 0) { // A month and a day more, as people ask.
            from = LocalDate.of(2026, 1 + number % 4, 1).atStartOfDay(LONDON).toInstant();
            to = from.plus(Duration.ofDays(31 + number));
        }
        return new Scope(
                "p1",
                from,
                to,
                number % 4 == 1 ? 1 + number % 2 : null,
                number % 5 == 2 ? "team" + number % 3 : null,
                number % 6 == 3 ? "hot" : null,
                number % 2 == 0,
                LONDON);
    }

    private List<Tallies.StepSum> rawSteps(Scope scope) {
        return jdbc.sql(
                        """
                        select s.model_key, s.activity_id, count(*), count(*) filter (where s.cancelled), sum(s.elapsed_ms),
                            sum(s.working_ms), sum(s.held_ms), sum(s.worked_ms),
                            sum(case when s.queued_at is null then 0 else extract(epoch from s.started_at - s.queued_at) * 1000 end)::bigint
                        from app.insight_step s where %s and s.ended_at >= :from and s.ended_at < :to group by 1, 2"""
                                .formatted(scope.steps()))
                .params(scope.parameters())
                .query((row, number) -> new Tallies.StepSum(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9)))
                .list();
    }

    private Map<LocalDate, Tallies.Flow> rawByDay(Scope scope) {
        return new java.util.TreeMap<>(jdbc
                .sql(
                        """
                        select (at at time zone :zone)::date as day, sum(started) as started, sum(ended) as ended from (
                            select k.started_at as at, 1 as started, 0 as ended from app.insight_case k
                            where %s and k.started_at >= :from and k.started_at < :to
                            union all select k.ended_at, 0, 1 from app.insight_case k
                            where %1$s and k.ended_at >= :from and k.ended_at < :to) f group by 1"""
                                .formatted(scope.cases()))
                .params(scope.parameters())
                .param("zone", scope.zone().getId())
                .query((row, number) -> Map.entry(
                        row.getDate("day").toLocalDate(),
                        new Tallies.Flow(row.getLong("started"), row.getLong("ended"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** Cases and one step each, by arithmetic instead of chance, so that a failure comes again. */
    private void write(int from, int to) {
        jdbc.sql(
                        """
                        insert into app.insight_case (id, name, ref, process_key, version, last_version, team, segment, started_at, ended_at,
                            outcome, cancelled, working_ms)
                        select 'c' || i, 'c' || i, null, 'p' || (1 + i % 2), 1 + i % 3, 1 + i % 3, 'team' || i % 3,
                            case when i % 4 = 0 then 'hot' else '' end, at, case when i % 11 > 0 then at + took end,
                            case when i % 11 > 0 then 'completed' end, i % 13 = 0 and i % 11 > 0, case when i % 11 > 0 then i * 37 % 100000 end
                        from (select i, timestamptz '2026-01-20 00:00Z' + (i * 7919 % (120 * 86400)) * interval '1 second' as at,
                            (i * 104729 % 900000) * interval '1 second' as took from generate_series(:from, :to - 1) as i) g""")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql(
                        """
                        insert into app.insight_step (id, case_id, process_key, case_version, model_key, version, activity_id, type, team,
                            value, currency, queued_at, started_at, held_ms, worked_ms, ended_at, cancelled, working_ms)
                        select 's' || k.id, k.id, k.process_key, k.version, k.process_key, k.version,
                            'Task_' || length(k.id) || substr(k.id, 2, 1), 'userTask', k.team,
                            10 * length(k.team) + right(k.id, 1)::int, case when right(k.id, 1) in ('1', '2') then 'EUR' when right(k.id, 1) > '3' then 'USD' end,
                            case when right(k.id, 1) = '5' then k.started_at - interval '90 seconds' end, k.started_at, 1000, 10, k.ended_at,
                            k.cancelled, k.working_ms
                        from app.insight_case k where substr(k.id, 2)::int >= :from and substr(k.id, 2)::int < :to""")
                .param("from", from)
                .param("to", to)
                .update();
        jdbc.sql(
                        """
                        insert into app.insight_unfolded (kind, id)
                        select 's', s.id from app.insight_step s where s.ended_at is not null and substr(s.case_id, 2)::int >= :from and substr(s.case_id, 2)::int < :to
                        union all
                        select kinds.kind, k.id from app.insight_case k cross join lateral (values ('b', true), ('e', k.ended_at is not null)) as kinds(kind, news)
                        where kinds.news and substr(k.id, 2)::int >= :from and substr(k.id, 2)::int < :to""")
                .param("from", from)
                .param("to", to)
                .update();
    }
}
