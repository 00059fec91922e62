package org.kept.insight.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.Log;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.Intervals.Span;
import org.kept.insight.statistics.LittleCheck;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How work comes, goes and piles up, against numbers worked out by hand and against the log itself. */
@KeptTest
class FlowIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String P = "leadHandling";

    @Autowired
    Log log;

    @Autowired
    Balance balance;

    @Autowired
    LittleWindow little;

    @Autowired
    PhaseFlow phases;

    @Autowired
    CycleTimes times;

    @Autowired
    Behaviour behaviour;

    @Autowired
    CasesBehind behind;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        log.clear();
    }

    @Test
    void countsWhatCameWhatWentAndWhatIsOpenPerDayAndTheDayTheClockGoesForward() {
        log.run(P, "a", "2026-03-20T10:00:00Z", "2026-03-29T23:30:00Z"); // Ends on the 30th by the clock of London.
        log.run(P, "b", "2026-03-29T00:00:00Z", null); // Begins with the day of 23 hours.
        log.run(P, "c", "2026-03-29T22:59:59Z", "2026-03-30T10:00:00Z");
        Scope scope = days("2026-03-28", "2026-03-30");

        assertThat(balance.of(scope, balance.days(scope)))
                .extracting(one -> one.slot().first() + " " + one.arrived() + " " + one.finished() + " " + one.open())
                .containsExactly("2026-03-28 0 0 1", "2026-03-29 2 0 3", "2026-03-30 0 2 1");
        balance.of(scope, balance.days(scope)).forEach(one -> assertThat(
                        rows(scope, Mark.of("open", one.slot().to())))
                .isEqualTo(one.open()));
    }

    @Test
    void weeksThatTheScopeCutsOffAreNoWholeWeeks() {
        Scope scope = days("2026-03-25", "2026-05-10"); // Wednesday to Sunday.

        assertThat(Slot.of(scope)).hasSize(7);
        assertThat(Slot.of(scope).get(0).begins(scope)).isEqualTo("2026-03-25");
        assertThat(Slot.wholeWeeks(scope))
                .extracting(Slot::first)
                .hasSize(6)
                .first()
                .hasToString("2026-03-30");
        assertThat(Duration.between(
                        Slot.of(scope).get(0).from(), Slot.of(scope).get(0).to()))
                .as("five days, one of them an hour short")
                .isEqualTo(Duration.ofHours(5 * 24 - 1));
    }

    @Test
    void littlesLawHoldsByHand() {
        log.run(P, "whole", "2026-03-02T00:00:00Z", "2026-03-04T00:00:00Z"); // 48 h in the window
        log.run(P, "before", "2026-02-20T00:00:00Z", "2026-03-02T12:00:00Z"); // 12 h of it
        log.run(P, "after", "2026-03-03T00:00:00Z", null); // 48 h of it
        log.run(P, "earlier", "2026-02-20T00:00:00Z", "2026-03-02T00:00:00Z"); // gone when it begins
        log.run(P, "later", "2026-03-05T00:00:00Z", null);
        Scope scope = days("2026-03-02", "2026-03-04"); // 72 h

        LittleCheck check = little.of(scope);

        assertThat(check.present()).isEqualTo(3);
        assertThat(check.inProgress()).isEqualTo(108 / 72.0, within(1e-12));
        assertThat(Duration.ofMillis((long) check.residence())).isEqualTo(Duration.ofHours(36));
        assertThat(check.holds()).isTrue();
        assertThat(rows(scope, Mark.of("present"))).isEqualTo(3);
    }

    /** The property: whatever was logged, and whatever is asked for. */
    @Test
    void littlesLawHoldsForEveryWindowAndIsWhatTheCasesOneByOneSay() {
        jdbc.sql(
                        """
                        insert into app.insight_case (id, name, process_key, version, last_version, team, segment, started_at, ended_at, outcome)
                        select 'c' || i, 'c' || i, 'leadHandling', 1 + i % 3, 1 + i % 3, 'team' || i % 2, case when i % 4 = 0 then 'hot' else '' end,
                            at, case when i % 11 > 0 then at + took end, 'completed'
                        from (select i, timestamptz '2026-01-20 00:00Z' + (i * 7919 % (90 * 86400)) * interval '1.000137 second' as at,
                            case when i % 17 = 0 then interval '0' else (i * 104729 % 900000) * interval '1.0001 second' end as took
                            from generate_series(1, 700) as i) g""")
                .update();
        Random random = new Random(20_261_125);
        for (int i = 0; i < 120; i++) {
            Instant from =
                    Instant.parse("2026-01-10T00:00:00Z").plusMillis((long) (random.nextDouble() * 120 * 86_400_000L));
            Instant to = from.plusMillis(1 + (long) (Math.pow(random.nextDouble(), 3) * 100 * 86_400_000L));
            if (i % 10 == 0) { // To begin or end where a case does.
                from = jdbc.sql("select date_trunc('milliseconds', started_at) from app.insight_case where id = :id")
                        .param("id", "c" + (1 + i))
                        .query(Timestamp.class)
                        .single()
                        .toInstant();
                to = from.plus(Duration.ofHours(30));
            }
            Scope scope = new Scope(
                    P,
                    from,
                    to,
                    i % 3 == 1 ? 1 + i % 2 : null,
                    i % 5 == 2 ? "team1" : null,
                    i % 7 == 3 ? "hot" : null,
                    false,
                    LONDON);
            LittleCheck check = little.of(scope);
            assertThat(check.holds()).as(scope.toString()).isTrue();
            assertThat(check.inProgress())
                    .as(scope.toString())
                    .isEqualTo(check.rate() * check.residence(), within(1e-9 * Math.max(1, check.inProgress())));
            LittleCheck oneByOne = LittleCheck.of(spans(scope), new Span(from.toEpochMilli(), to.toEpochMilli()));
            assertThat(check.itemTime()).as(scope.toString()).isEqualTo(oneByOne.itemTime());
            assertThat(rows(scope, Mark.of("present"))).isEqualTo(check.present());
        }
    }

    @Test
    void theBandsOfTheCumulativeFlowNeverDropAndLeadToTheirCases() {
        List<String> names = phases.phases(P);
        assertThat(names).hasSizeGreaterThan(2);
        log.run(P, "a", "2026-03-01T09:00:00Z", "2026-03-04T09:00:00Z")
                .reached(names.get(0), "2026-03-01T09:00:00Z")
                .reached(names.get(1), "2026-03-02T09:00:00Z");
        log.run(P, "b", "2026-03-02T09:00:00Z", null)
                .reached(names.get(0), "2026-03-02T09:00:00Z")
                .reached(names.get(1), "2026-03-03T09:00:00Z")
                .reached(names.get(2), "2026-03-03T10:00:00Z");
        log.run(P, "c", "2026-03-03T09:00:00Z", null);
        log.run(P, "skipped", "2026-03-03T09:00:00Z", null)
                .reached(names.get(0), "2026-03-03T12:00:00Z") // As the log writes it: came to it or past it.
                .reached(names.get(1), "2026-03-03T12:00:00Z");
        log.run(P, "long gone", "2026-02-01T09:00:00Z", "2026-02-02T09:00:00Z")
                .reached(names.get(0), "2026-02-01T09:00:00Z");
        Scope scope = days("2026-03-01", "2026-03-04");
        List<Instant> moments = Slot.of(scope).stream().map(Slot::to).toList();

        List<PhaseFlow.Bands> bands = phases.of(scope, moments);

        assertThat(bands).extracting(PhaseFlow.Bands::done).containsExactly(0L, 0L, 0L, 1L);
        assertThat(bands.get(0).standing().subList(0, 3)).containsExactly(0L, 1L, 0L);
        assertThat(bands.get(1).standing().subList(0, 3)).containsExactly(0L, 1L, 1L);
        assertThat(bands.get(2).standing().subList(0, 4)).containsExactly(1L, 0L, 2L, 1L);
        assertThat(bands.get(3).standing().subList(0, 4)).containsExactly(1L, 0L, 1L, 1L);
        for (int i = 0; i < bands.size(); i++) {
            for (int phase = 0; phase <= names.size(); phase++) {
                Mark mark = Mark.of("in-phase", phase == 0 ? PhaseFlow.BEGUN : names.get(phase - 1), moments.get(i));
                assertThat(rows(scope, mark))
                        .as(mark.toString())
                        .isEqualTo(bands.get(i).standing().get(phase));
            }
        }
        for (int i = 1; i < bands.size(); i++) {
            assertThat(lines(bands.get(i))).zipSatisfy(lines(bands.get(i - 1)), (now, then) -> assertThat(now)
                    .isGreaterThanOrEqualTo(then));
        }
    }

    @Test
    void aCaseOfAVersionWithoutSomePhaseWasPastItWhenItCameToALaterOne() {
        List<String> names = phases.phases(P);
        log.run(P, "lacks the first two", "2026-03-01T09:00:00Z", null).reached(names.get(2), "2026-03-02T09:00:00Z");
        log.run(P, "lacks the second", "2026-03-01T09:00:00Z", "2026-03-04T09:00:00Z")
                .reached(names.get(0), "2026-03-01T09:00:00Z")
                .reached(names.get(2), "2026-03-03T09:00:00Z");
        log.run(P, "in one that is no more", "2026-03-01T09:00:00Z", null).reached("Gone", "2026-03-01T09:00:00Z");
        Scope scope = days("2026-03-01", "2026-03-04");
        List<Instant> moments = Slot.of(scope).stream().map(Slot::to).toList();

        List<PhaseFlow.Bands> bands = phases.of(scope, moments, false);

        assertThat(bands.get(0).standing().subList(0, 4)).containsExactly(2L, 1L, 0L, 0L);
        assertThat(bands.get(1).standing().subList(0, 4)).containsExactly(1L, 1L, 0L, 1L);
        assertThat(bands.get(2).standing().subList(0, 4)).containsExactly(1L, 0L, 0L, 2L);
        assertThat(bands.get(3).standing().subList(0, 4)).containsExactly(1L, 0L, 0L, 1L);
        for (int i = 0; i < bands.size(); i++) {
            for (int phase = 0; phase <= names.size(); phase++) {
                Mark mark = Mark.of("in-phase", phase == 0 ? PhaseFlow.BEGUN : names.get(phase - 1), moments.get(i));
                assertThat(rows(scope, mark))
                        .as(mark.toString())
                        .isEqualTo(bands.get(i).standing().get(phase));
            }
        }
    }

    @Test
    void besidesFinishedCasesItSaysHowManyAreOpenAndHowOld() {
        log.run(P, "a", "2026-03-02T09:00:00Z", "2026-03-04T09:00:00Z");
        log.run(P, "b", "2026-03-02T09:00:00Z", "2026-03-03T09:00:00Z");
        log.run(P, "withdrawn", "2026-03-02T09:00:00Z", "2026-03-02T09:30:00Z").with("cancelled", true);
        log.run(P, "old", "2026-02-20T09:00:00Z", null);
        log.run(P, "young", "2026-03-05T09:00:00Z", null);
        Scope scope = days("2026-03-01", "2026-03-05");

        assertThat(times.dots(scope)).extracting(CycleTimes.Dot::name).containsExactly("b", "a");
        assertThat(times.percentiles(scope).values()[0]).isEqualTo(36 * 3_600_000.0);
        var open = times.open(scope, scope.to(), 48 * 3_600_000L);
        assertThat(open.count()).isEqualTo(2);
        assertThat(open.older()).isOne();
        assertThat(Duration.ofMillis(open.oldest())).isEqualTo(Duration.ofHours(13 * 24 + 15));
        assertThat(rows(scope, Mark.of("aged", scope.to(), 48 * 3_600_000L))).isOne();
        assertThat(rows(scope, Mark.of("took", "2026-03-04", "2026-03-04", 0, 48 * 3_600_000L + 1)))
                .isOne();
        assertThat(rows(scope, Mark.of("took", "2026-03-04", "2026-03-04", 0, 48 * 3_600_000L)))
                .isZero();
    }

    @Test
    void aSignalIsToldAndANewVersionBeginsAnew() {
        LocalDate monday = LocalDate.of(2026, 1, 5);
        for (int week = 0; week < 24; week++) {
            for (int i = 0; i < (week < 12 ? 4 + week % 2 : 9 + week % 2); i++) {
                String day = monday.plusWeeks(week).toString();
                log.run("gone", "g" + week + "-" + i, day + "T09:00:00Z", day + "T12:00:00Z")
                        .with("version", week < 12 ? 1 : 2);
            }
        }
        Scope scope = new Scope(
                "gone",
                Instant.parse("2026-01-05T00:00:00Z"),
                Instant.parse("2026-06-22T23:00:00Z"),
                null,
                null,
                null,
                false,
                LONDON);

        var series = behaviour.throughput(behaviour.weeks(scope), balance.days(scope));

        assertThat(series.values()).hasSize(24);
        assertThat(series.versions()).extracting(Behaviour.Version::number).containsExactly(2);
        assertThat(series.chart().stretches()).hasSize(2);
        assertThat(series.chart().signals())
                .as("the leap is the new version's, not noise")
                .isEmpty();
        assertThat(behaviour
                        .throughput(behaviour.weeks(scope.ofVersion(1)), Map.of())
                        .versions())
                .isEmpty();
        jdbc.sql("update app.insight_case set version = 1").update();
        assertThat(behaviour
                        .throughput(behaviour.weeks(scope), balance.days(scope))
                        .chart()
                        .signals())
                .as("the same leap of one version")
                .isNotEmpty();
        assertThat(behaviour.medians(behaviour.weeks(scope)).values())
                .hasSize(24)
                .containsOnly(3 * 3_600_000.0);
    }

    @Test
    void anEmptyLogHasNoMarksAndBreaksNothing() {
        Scope scope = days("2026-03-01", "2026-03-04");

        assertThat(little.of(scope).holds()).isTrue();
        assertThat(little.of(scope).residence()).isZero();
        assertThat(times.percentiles(scope).values()).isEmpty();
        assertThat(behaviour
                        .throughput(behaviour.weeks(scope), balance.days(scope))
                        .tooShort())
                .isTrue();
        assertThat(phases.of(scope, List.of(scope.to())).get(0).all()).isZero();
    }

    private List<Long> lines(PhaseFlow.Bands bands) {
        List<Long> lines = new ArrayList<>(List.of(bands.done()));
        for (int i = bands.standing().size() - 1; i >= 0; i--) {
            lines.add(lines.get(lines.size() - 1) + bands.standing().get(i));
        }
        return lines;
    }

    private List<Span> spans(Scope scope) {
        return jdbc.sql("select k.started_at, k.ended_at from app.insight_case k where " + scope.cases())
                .params(scope.parameters())
                .query((row, number) -> row.getTimestamp(2) == null
                        ? Span.open(row.getTimestamp(1).getTime())
                        : new Span(
                                row.getTimestamp(1).getTime(),
                                row.getTimestamp(2).getTime()))
                .list();
    }

    private long rows(Scope scope, Mark mark) {
        return behind.count(behind.select(scope, mark));
    }

    private static Scope days(String first, String last) {
        return new Scope(
                P,
                LocalDate.parse(first).atStartOfDay(LONDON).toInstant(),
                LocalDate.parse(last).plusDays(1).atStartOfDay(LONDON).toInstant(),
                null,
                null,
                null,
                false,
                LONDON);
    }
}
