package org.kept.insight.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasures;
import org.kept.insight.InsightSettings;
import org.kept.insight.measure.Cohorts.Cohort;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.kept.insight.statistics.Comparison.Verdict;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Forty cases in May, half of them won; forty in June, three in four; one of June was moved to another version. */
@KeptTest
class CoursesIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final CaseMeasure WON = new CaseMeasure(
            "won",
            "lead.measure.mqlToSal",
            CaseMeasure.Kind.SHARE,
            CaseMeasure.Unit.SHARE,
            CaseMeasure.Better.HIGHER,
            """
            select c.ref, c.ended_at as at, (c.outcome = 'won')::int::numeric as part, 1::numeric as whole,
                null::timestamptz as began, null::timestamptz as ended
            from app.insight_case c where c.process_key = 'course' and c.ended_at is not null""");

    private final Scope june = new Scope(
            "course",
            LocalDate.of(2026, 6, 1).atStartOfDay(LONDON).toInstant(),
            LocalDate.of(2026, 6, 29).atStartOfDay(LONDON).toInstant(),
            null,
            null,
            null,
            false,
            LONDON);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    InsightSettings settings;

    private Measures measures;

    @BeforeEach
    void eightyCases() {
        measures = new Measures(jdbc, List.of(module()), settings);
        forget();
        for (int i = 0; i < 40; i++) {
            write("may" + i, "2026-05-04 08:00Z", i % 28, 60 + i, i % 2 == 0 ? "won" : "lost", 1, 1);
            write("june" + i, "2026-06-01 08:00Z", i % 28, 30 + i, i % 4 == 0 ? "lost" : "won", 2, i == 0 ? 3 : 2);
        }
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from app.insight_case where process_key = 'course'").update();
    }

    @Test
    void tellsThisPeriodTheOneBeforeAndEachWholeWeek() {
        Course course = new Courses(measures, jdbc).of(june, WON);

        assertThat(course.now().value()).isEqualTo(0.75);
        assertThat(course.now().n()).isEqualTo(40);
        assertThat(course.before().value()).isEqualTo(0.5);
        assertThat(course.before().n()).isEqualTo(40);
        assertThat(course.change().verdict()).isEqualTo(Verdict.HIGHER);
        assertThat(course.points())
                .extracting(Course.Point::on)
                .containsExactly(
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 6, 8),
                        LocalDate.of(2026, 6, 15),
                        LocalDate.of(2026, 6, 22));
        assertThat(course.points().stream().mapToLong(Course.Point::n).sum()).isEqualTo(40);
        // Cases 0 to 6 and 28 to 34 ended in the first week: 0, 4, 28 and 32 were lost.
        assertThat(course.points().get(0).value()).isEqualTo(10 / 14.0, within(1e-12));
    }

    @Test
    void judgesAVersionByTheCasesThatBeganUnderItAndStayed() {
        Cohorts cohorts = new Cohorts(measures, jdbc);
        Cohort before = new Cohort(june.before(), Cohorts.CYCLE_TIME);
        Cohort after = new Cohort(june.ofVersion(2), Cohorts.CYCLE_TIME);

        var change = cohorts.compare(before, after);

        assertThat(change.one().n()).isEqualTo(40);
        assertThat(change.other().n()).isEqualTo(39);
        assertThat(change.one().value().orElseThrow()).isEqualTo(79.5 * 60);
        assertThat(change.other().value().orElseThrow()).isEqualTo(50 * 60);
        assertThat(change.verdict()).isEqualTo(Verdict.LOWER);
        assertThat(count(cohorts.select(june, after.mark()))).isEqualTo(39);
        assertThat(count(cohorts.select(june, before.mark()))).isEqualTo(40);
    }

    @Test
    void judgesItByAMeasureOfTheModuleJustSo() {
        Cohorts cohorts = new Cohorts(measures, jdbc);
        Cohort after = new Cohort(june.ofVersion(2), "won");

        var change = cohorts.compare(new Cohort(june.before(), "won"), after);

        assertThat(change.other().n()).isEqualTo(39);
        assertThat(change.other().value().orElseThrow()).isEqualTo(30 / 39.0, within(1e-12));
        assertThat(count(cohorts.select(june, after.mark()))).isEqualTo(39);
        assertThat(count(measures.select(june, Mark.of("measure", "won")))).isEqualTo(40);
    }

    private long count(Selection selection) {
        return jdbc.sql("select count(*) from (" + selection.sql() + ") found")
                .params(selection.parameters())
                .query(Long.class)
                .single();
    }

    private void write(String id, String first, int day, int minutes, String outcome, int version, int last) {
        jdbc.sql(
                        """
                        insert into app.insight_case (id, name, ref, process_key, version, last_version, started_at, ended_at, outcome)
                        select :id, :id, :id, 'course', :version, :last, at, at + :minutes * interval '1 minute', :outcome
                        from (select :first::timestamptz + :day * interval '1 day' as at) begun""")
                .param("id", id)
                .param("first", first)
                .param("day", day)
                .param("minutes", minutes)
                .param("outcome", outcome)
                .param("version", version)
                .param("last", last)
                .update();
    }

    private static CaseMeasures module() {
        return new CaseMeasures() {
            @Override
            public String processKey() {
                return "course";
            }

            @Override
            public String segment() {
                return "''";
            }

            @Override
            public List<CaseMeasure> measures() {
                return List.of(WON);
            }
        };
    }
}
