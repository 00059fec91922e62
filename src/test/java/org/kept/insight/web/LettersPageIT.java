package org.kept.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.insight.Paths;
import org.kept.insight.alerts.Readers;
import org.kept.insight.alerts.Watch;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A manager says which letters they want, and takes the cases of a page along as a file. */
@KeptTest
class LettersPageIT {

    @LocalServerPort
    int port;

    @Autowired
    Paths paths;

    @Autowired
    Rounds rounds;

    @Autowired
    Readers readers;

    @Autowired
    JdbcClient jdbc;

    private Visitor manager;

    @BeforeEach
    void signedIn() {
        paths.deploy();
        rounds.open("Beta Ltd", 500);
        manager = new Visitor(port);
        manager.signIn("manager", "kept");
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from app.insight_reader where username = 'manager'").update();
        paths.clear();
    }

    @Test
    void whatIsChosenIsKeptAndShownAgain() {
        manager.post(
                "/insight/letters",
                "/insight/letters",
                Map.of(
                        "weekly", "true",
                        "quietFrom", "20:00",
                        "quietTo", "06:30",
                        "watch", "testRound~throughput"));

        Readers.Wishes wishes = readers.of("manager");
        assertThat(wishes.weekly()).isTrue();
        assertThat(wishes.quietFrom()).isEqualTo(LocalTime.of(20, 0));
        assertThat(wishes.watches()).containsExactly(new Watch("testRound", "throughput"));
        assertThat(manager.get("/insight/letters").body())
                .contains("Test round", "value=\"20:00\"")
                .containsPattern("value=\"testRound~throughput\"[^>]*checked");
    }

    @Test
    void aTimeThatIsNoneIsSaidAtItsField() {
        assertThat(manager.post("/insight/letters", "/insight/letters", Map.of("quietFrom", "late", "quietTo", "06:30"))
                        .body())
                .contains("Write times such as 19:00");
    }

    @Test
    void aPageOfInsightHandsItsCasesOut() {
        assertThat(manager.get("/insight/testRound/flow").body()).contains("/insight/testRound/export?");
        assertThat(manager.get("/insight/testRound/export?open=true").body()).contains("TEST-");
    }
}
