package org.kept.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kept.demo.domain.WorldTable;
import org.kept.shared.play.PlayGate;
import org.kept.support.Http;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people see of a world while it is played, and when it is over. */
@KeptTest
class WorldPageIT {

    @LocalServerPort
    int port;

    @Autowired
    WorldTable worlds;

    @Autowired
    PlayGate gate;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void takeAway() {
        gate.open();
        jdbc.sql("delete from app.demo_world").update();
    }

    @Test
    void everyPageSaysWhichDayIsPlayedAndPlaceAndProgramSayTheSame() throws Exception {
        long world = playing();
        worlds.day(world, 34);
        gate.shut(5);
        Visitor sally = visitor();

        assertThat(sally.get("/leads").body())
                .contains("Demo world: day 34 of 90")
                .contains("part=note");
        assertThat(sally.get("/demo/world").body())
                .contains("value=\"34\"")
                .contains("part=progress")
                .contains("made from the seed 7.");
        assertThat(Http.json(Http.as(port, "sales").get("/api/v1/demo/world"))
                        .path("day")
                        .asInt())
                .isEqualTo(34);
    }

    @Test
    void aWorldThatWasBrokenOffSaysWhyAndTheNoticeIsGone() {
        long world = playing();
        worlds.day(world, 3);
        worlds.end(world, "broken", "The player ended with 137", Instant.parse("2026-11-25T10:00:00Z"));
        Visitor sally = visitor();

        assertThat(sally.get("/demo/world").body())
                .contains("broken off on day 3 of 90. The player ended with 137.")
                .doesNotContain("hx-get=\"/demo/world");
        assertThat(sally.get("/leads").body()).doesNotContain("Demo world");
    }

    @Test
    void twoWorldsAreNeverPlayedAtOnce() {
        playing();

        assertThatThrownBy(this::playing).isInstanceOf(DuplicateKeyException.class);
    }

    private Visitor visitor() {
        Visitor sally = new Visitor(port);
        sally.signIn("sales", "kept");
        return sally;
    }

    private long playing() {
        Timestamp from = Timestamp.from(Instant.parse("2026-08-27T10:00:00Z"));
        Timestamp until = Timestamp.from(Instant.parse("2026-11-25T10:00:00Z"));
        return jdbc.sql(
                        """
                        insert into app.demo_world (seed, mark, factor, from_at, until_at, days, state, began_at)
                        values (7, '', 1, :from, :until, 90, 'playing', :until) returning id""")
                .param("from", from)
                .param("until", until)
                .query(Long.class)
                .single();
    }
}
