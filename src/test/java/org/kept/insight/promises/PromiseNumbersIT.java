package org.kept.insight.promises;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A ledger known by hand, on Wednesday the 17th of June at noon. */
@KeptTest
class PromiseNumbersIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Scope june = new Scope(
            "ledger",
            LocalDate.of(2026, 6, 1).atStartOfDay(LONDON).toInstant(),
            LocalDate.of(2026, 6, 29).atStartOfDay(LONDON).toInstant(),
            null,
            null,
            null,
            false,
            LONDON);

    @Autowired
    PromiseNumbers promises;

    @Autowired
    CasesBehind behind;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void aLedger() {
        forget();
        clock.setTo(Instant.parse("2026-06-17T11:00:00Z"));
        run("r1", "LED-1", 1, "sales-dev", "2026-05-20");
        run("r2", "LED-1", 2, "quality", "2026-06-10");
        run("r3", "LED-2", 1, "sales-dev", "2026-06-01");
        promise("LED-1", "call", "KEPT", "2026-06-01", "2026-06-03", "2026-06-02", true);
        promise("LED-1", "call", "KEPT", "2026-06-11", "2026-06-12", "2026-06-12", true);
        promise("LED-2", "call", "BROKEN", "2026-06-01", "2026-06-03", "2026-06-05", true);
        promise("LED-2", "answer", "OPEN", "2026-06-02", "2026-06-16", null, false); // over time, no sweep has seen it
        promise("LED-2", "visit", "OPEN", "2026-06-10", "2026-06-18", null, false); // at risk
        promise("LED-2", "letter", "PAUSED", "2026-06-10", "2026-06-15", null, false); // its clock stands still
        promise("LED-2", "gone", "CANCELLED", "2026-06-01", "2026-06-09", null, true);
        promise("LED-2", "later", "OPEN", "2026-06-15", "2026-07-20", null, false); // due after the period
        jdbc.sql(
                        """
                        insert into app.customer_touchpoint (id, occurred_at, direction, channel, case_ref, created_at, created_by)
                        values (gen_random_uuid(), '2026-06-01 09:00Z', 'in', 'web_form', 'LED-2', now(), 'test'),
                            (gen_random_uuid(), '2026-06-02 09:00Z', 'in', 'phone', 'LED-2', now(), 'test')""")
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from app.promise where ref like 'LED-%'").update();
        jdbc.sql("delete from app.insight_case where process_key = 'ledger'").update();
        jdbc.sql("delete from app.customer_touchpoint where case_ref like 'LED-%'")
                .update();
    }

    @Test
    void countsWhatWasKeptByItsDueTimeAndWhatTimeAloneHasBroken() {
        PromiseNumbers.Sums sums = promises.of(june);

        assertThat(sums.all()).isEqualTo(new PromiseCount("", "", 2, 2, 1, 1));
        assertThat(sums.all().keptShare()).isEqualTo(0.5);
        // Broken ones: two days late, and one day and twelve hours as time goes; by summer time 11:00 UTC is noon.
        assertThat(sums.lateMs()).isEqualTo((48 + 35) / 2.0 * 3_600_000);
        assertThat(sums.atRisk()).isEqualTo(1);
        assertThat(sums.policies()).extracting(PromiseCount::key).containsExactly("call", "answer", "letter", "visit");
        assertThat(sums.channels()).extracting(PromiseCount::key).containsExactly("web_form", "");
        assertThat(sums.weeks())
                .extracting(PromiseCount::week)
                .containsExactly(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 8), LocalDate.of(2026, 6, 15));
    }

    @Test
    void countsAPromiseForTheRunInWhichItWasMade() {
        assertThat(promises.all(june.ofVersion(1)).kept()).isEqualTo(1);
        assertThat(promises.all(june.ofVersion(2)).kept()).isEqualTo(1);
        assertThat(promises.all(june.ofTeam("quality")).due()).isEqualTo(1);
    }

    @Test
    void leavesOutRunsThatChangedTheirVersionWhereThatIsAsked() {
        jdbc.sql("update app.insight_case set last_version = 9 where id = 'ledger-r3'")
                .update();

        assertThat(promises.all(june.ofThoseThatStayed()).kept()).isEqualTo(2);
        assertThat(promises.all(june.ofThoseThatStayed()).broken()).isZero();
    }

    @Test
    void leadsFromEveryNumberToItsPromises() {
        PromiseNumbers.Sums sums = promises.of(june);

        assertCounts(sums.all(), List.of());
        sums.policies().forEach(one -> assertCounts(one, List.of("policy", one.key())));
        for (PromiseCount one : sums.teams()) {
            assertThat(count("due", List.of("team", one.key()))).isEqualTo(one.due());
            assertThat(count("risk", List.of("team", one.key()))).isEqualTo(one.risk());
        }
        sums.channels().forEach(one -> assertCounts(one, List.of("channel", one.key())));
        sums.weeks().forEach(one -> assertCounts(one, List.of("week", one.key())));
        assertThat(count("now", List.of())).isEqualTo(sums.atRisk());
    }

    private void assertCounts(PromiseCount count, List<String> by) {
        assertThat(count("kept", by)).as(by.toString()).isEqualTo(count.kept());
        assertThat(count("broken", by)).as(by.toString()).isEqualTo(count.broken());
        assertThat(count("risk", by)).as(by.toString()).isEqualTo(count.risk());
        assertThat(count("open", by)).as(by.toString()).isEqualTo(count.open());
        assertThat(count("judged", by)).as(by.toString()).isEqualTo(count.judged());
        assertThat(count("due", by)).as(by.toString()).isEqualTo(count.due());
    }

    private long count(String stands, List<String> by) {
        List<Object> parts = new java.util.ArrayList<>(List.of(stands));
        parts.addAll(by);
        return behind.count(behind.select(june, Mark.of("promise", parts.toArray())));
    }

    private void run(String id, String ref, int version, String team, String started) {
        jdbc.sql(
                        """
                        insert into app.insight_case (id, name, ref, process_key, version, last_version, team, started_at)
                        values (:id, :id, :ref, 'ledger', :version, :version, :team, :started::timestamptz)""")
                .param("id", "ledger-" + id)
                .param("ref", ref)
                .param("version", version)
                .param("team", team)
                .param("started", started)
                .update();
    }

    private void promise(String ref, String policy, String state, String made, String due, String done, boolean ended) {
        jdbc.sql(
                        """
                        insert into app.promise (id, ref, policy, name, amount, unit, calendar, roll, warn_percent, started_at, due_at, warn_at,
                            state, explanation, fulfilled_at, ended_at, pause_limit_at, created_at, created_by, updated_at, updated_by,
                            row_version)
                        select gen_random_uuid(), :ref, :policy, :policy, 2, 'calendar_days', 'always', false, 50, made, due,
                            made + (due - made) / 2, :state, '{}', :done::timestamptz,
                            case when :ended then coalesce(:done::timestamptz, due) end, due, made, 'test', made, 'test', 0
                        from (select :made::timestamptz as made, :due::timestamptz as due) p""")
                .param("ref", ref)
                .param("policy", policy)
                .param("state", state)
                .param("made", made)
                .param("due", due)
                .param("done", done)
                .param("ended", ended)
                .update();
    }
}
