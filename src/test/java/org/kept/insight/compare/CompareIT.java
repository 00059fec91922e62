package org.kept.insight.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.Log;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.ScopeReader;
import org.kept.insight.scope.TeamPrivacy;
import org.kept.insight.statistics.Comparison.Verdict;
import org.kept.shared.InvalidInputException;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two sides, worked out by hand; and teams too small to be compared. */
@KeptTest
class CompareIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String P = "leadHandling";
    private static final double HOUR = 3_600_000;

    @Autowired
    Log log;

    @Autowired
    Sides sides;

    @Autowired
    Comparing comparing;

    @Autowired
    CasesBehind behind;

    @Autowired
    ScopeReader scopes;

    @Autowired
    TeamPrivacy privacy;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void forget() {
        log.clear();
    }

    @Test
    void aVersionThatIsFasterIsToldSoAndMigratedCasesAreInNeither() {
        for (int i = 0; i < 30; i++) {
            String day = LocalDate.parse("2026-03-02").plusDays(i % 5).toString();
            log.run(P, "old" + i, day + "T06:00:00Z", day + "T%02d:00:00Z".formatted(16 + i % 3));
            log.run(P, "new" + i, day + "T06:00:00Z", day + "T%02d:00:00Z".formatted(8 + i % 3))
                    .with("version", 2)
                    .with("last_version", 2);
        }
        log.run(P, "moved", "2026-03-02T06:00:00Z", "2026-03-05T06:00:00Z").with("last_version", 2);

        Sides.Pair pair = sides.read(march(), Map.of("by", "version"));
        Compared time = comparing
                .of(pair.one(), pair.other(), LocalDate.parse("2026-04-01"))
                .get(0);

        assertThat(pair.a() + " " + pair.b()).isEqualTo("1 2");
        assertThat(pair.migrated()).isOne();
        assertThat(time.plain().one().n()).isEqualTo(30);
        assertThat(time.plain().one().value()).hasValue(11 * HOUR);
        assertThat(time.plain().other().value()).hasValue(3 * HOUR);
        assertThat(time.plain().difference().orElseThrow().value()).isEqualTo(-8 * HOUR, within(1e-6));
        assertThat(time.plain().verdict()).isEqualTo(Verdict.LOWER);
        assertThat(count(pair.one(), time.mark())).isEqualTo(30);
        assertThat(count(pair.other(), time.mark())).isEqualTo(30);
        assertThat(scopes.read(P, pair.one().asked()))
                .as("its address says all of it")
                .isEqualTo(pair.one());
    }

    @Test
    void theSideWithTheEasierCasesIsNoBetterWithTheSameMix() {
        for (int i = 0; i < 40; i++) { // Easy ones take 2 h and hard ones 10 h on both sides; the mix alone differs.
            boolean easyBefore = i < 8;
            boolean easyAfter = i < 32;
            log.run(P, "a" + i, "2026-03-03T06:00:00Z", "2026-03-03T%02d:00:00Z".formatted(easyBefore ? 8 : 16))
                    .with("segment", easyBefore ? "easy" : "hard");
            log.run(P, "b" + i, "2026-04-07T06:00:00Z", "2026-04-07T%02d:00:00Z".formatted(easyAfter ? 8 : 16))
                    .with("segment", easyAfter ? "easy" : "hard");
        }
        Sides.Pair pair = sides.read(march(), Map.of("a", "2026-03-01..2026-03-31", "b", "2026-04-01..2026-04-30"));

        Compared time = comparing
                .of(pair.one(), pair.other(), LocalDate.parse("2026-05-01"))
                .get(0);

        assertThat(time.plain().difference().orElseThrow().value()).isEqualTo(-8 * HOUR, within(1e-6));
        assertThat(time.adjusted().comparison().difference().orElseThrow().value())
                .isEqualTo(0, within(1e-6));
        assertThat(time.adjusted().comparison().verdict()).isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void aPeriodIsComparedWithAsManyDaysBeforeItByTheCalendar() {
        Scope scope = new Scope(
                P, start("2026-03-25"), start("2026-04-01"), null, null, null, false, LONDON); // An hour short.

        Sides.Pair pair = sides.read(scope, Map.of());

        assertThat(pair.a()).isEqualTo("2026-03-18..2026-03-24");
        assertThat(pair.one().from()).isEqualTo(start("2026-03-18"));
        assertThat(pair.one().to()).isEqualTo(start("2026-03-25"));
    }

    @Test
    void withTooFewCasesNothingIsSaid() {
        log.run(P, "a", "2026-03-03T06:00:00Z", "2026-03-03T08:00:00Z");

        Sides.Pair pair = sides.read(march(), Map.of());

        comparing
                .of(pair.one(), pair.other(), LocalDate.parse("2026-04-01"))
                .forEach(one -> assertThat(one.plain().verdict()).as(one.id()).isEqualTo(Verdict.TOO_FEW));
        assertThat(sides.read(march(), Map.of("by", "version")).complete()).isFalse();
        assertThat(sides.read(march(), Map.of("by", "team")).complete()).isFalse();
    }

    @Test
    void whatMakesNoSenseIsSaid() {
        for (Map<String, String> asked : List.of(
                Map.of("by", "person"),
                Map.of("a", "yesterday"),
                Map.of("b", "2026-03-31..2026-03-01"),
                Map.of("by", "version", "a", "x"))) {
            assertThatThrownBy(() -> sides.read(march(), asked))
                    .as(asked.toString())
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void aTeamOfFewPeopleIsNotComparedHoweverTheFiltersAreCombined() {
        assertThat(privacy.smallest()).isEqualTo(5);
        assertThat(privacy.hides("sales-dev")).as("the demo's teams are small").isTrue();
        assertThat(privacy.hides("nobody-knows")).isTrue();
        for (String more : List.of("version", "segment", "migrated", "time")) {
            String value = Map.of("version", "1", "segment", "hot", "migrated", "no", "time", "working")
                    .get(more);
            assertThat(scopes.read(P, Map.of("team", "sales-dev", more, value)).fewPeople())
                    .as(more)
                    .isTrue();
        }
        Sides.Pair pair = sides.read(march(), Map.of("by", "team", "a", "sales-dev", "b", "complaints-team"));
        assertThat(pair.fewPeople()).isTrue();
    }

    @Test
    void theCasesOfATeamOfFewPeopleAreListedWithoutTheirTimes() {
        log.run(P, "a", "2026-03-03T06:00:00Z", "2026-03-03T08:00:00Z").with("team", "sales-dev");
        Scope scope = scopes.read(P, Map.of("team", "sales-dev", "from", "2026-03-01", "to", "2026-03-31"));

        var page = behind.list(behind.select(scope, Mark.of("completed")), null, 10);

        assertThat(page.count()).as("how much there is may be said").isOne();
        assertThat(page.items().get(0).took()).isNull();
        assertThatThrownBy(() -> behind.select(scope, Mark.of("took", "2026-03-01", "2026-03-31", 0, 9)))
                .isInstanceOf(InvalidInputException.class);
    }

    private long count(Scope scope, Mark mark) {
        return behind.count(behind.select(scope, mark));
    }

    private static Scope march() {
        return new Scope(P, start("2026-03-01"), start("2026-04-01"), null, null, null, false, LONDON);
    }

    private static java.time.Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(LONDON).toInstant();
    }
}
