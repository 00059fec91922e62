package org.kept.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kept.casework.forgotten.Forgotten;
import org.kept.inbox.domain.InboxUpkeep;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten days of work through the real engine, played twice. */
@KeptTest
class DemoWorldIT {

    private static final Instant END = Instant.parse("2027-06-18T15:00:00Z");
    private static final Instant BEGIN = END.minus(Duration.ofDays(10));

    @Autowired
    DemoWorld world;

    @Autowired
    Forgotten forgotten;

    @Autowired
    InboxUpkeep inbox;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aWorldHasCasesOfEveryKindNobodyIsForgottenInItAndItsSeedMakesItAgain() {
        Set<String> before = refs();

        WorldReport first = play("One");

        Set<String> ours = refs();
        ours.removeAll(before);
        assertThat(first.troubles()).isZero();
        assertThat(first.total()).isEqualTo(ours.size()).isGreaterThan(30);
        assertThat(first.cases().keySet())
                .contains("LEAD open", "LEAD converted", "LEAD disqualified", "CMP open", "CON active");
        assertThat(first.tasks()).isGreaterThan(50);
        assertThat(jdbc.sql("select count(*) from app.inbox_task where ref in (:refs)")
                        .param("refs", ours)
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(forgotten.everywhere()).extracting(Forgotten.Item::ref).doesNotContainAnyElementsOf(ours);
        assertThat(inbox.drift()).isZero();
        assertEverythingHappenedInItsTime(ours);

        assertThat(play("Two").cases()).isEqualTo(first.cases());
    }

    private WorldReport play(String mark) {
        // Whose turn it is at the sales desk comes from whoever was given a lead last.
        jdbc.sql("update app.lead set assigned_at = null").update();
        return world.play(new WorldOrder(7, BEGIN, END, 0.35, mark), day -> {});
    }

    private Set<String> refs() {
        return jdbc.sql("select ref from app.casework_case").query(String.class).list().stream()
                .collect(Collectors.toSet());
    }

    private void assertEverythingHappenedInItsTime(Set<String> ours) {
        List<String> moments = List.of(
                "select started_at, ref from app.casework_step",
                "select ended_at, ref from app.casework_step",
                "select opened_at, ref from app.casework_case",
                "select closed_at, ref from app.casework_case",
                "select claimed_at, ref from app.inbox_task",
                "select at, ref from app.casework_audit",
                "select at, ref from app.casework_story");
        for (String moment : moments) {
            assertThat(jdbc.sql("select count(*) from (" + moment
                                    + ") m(at, ref) where ref in (:refs) and (at < :begin or at > :end)")
                            .param("refs", ours)
                            .param("begin", Timestamp.from(BEGIN))
                            .param("end", Timestamp.from(END))
                            .query(Long.class)
                            .single())
                    .as(moment)
                    .isZero();
        }
    }
}
