package org.kept.insight.touch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Touch time is an estimate that errs to the low side, and is nobody's: of whoever has the task, no more than they had it. */
@KeptTest
class TouchTimeIT {

    @Autowired
    Rounds rounds;

    @Autowired
    Tasks tasks;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    MockMvc web;
    String task;

    @BeforeEach
    void salesHasATask(@Autowired WebApplicationContext application) {
        clock.setTo(Instant.parse("2026-06-01T09:00:00Z"));
        rounds.deploy();
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
        Rounds.as("manager", "MANAGER");
        task = rounds.task(rounds.open("Acme", 10));
        tasks.claim(task, "sales");
        Rounds.nobody();
    }

    @AfterEach
    void clear() {
        rounds.clear();
        clock.reset();
    }

    @Test
    void addsUpTheBeatsOfWhoeverHasTheTask() throws Exception {
        clock.advance(Duration.ofMinutes(10));

        beat("sales", task, "30");
        beat("sales", task, "30");
        beat("sales", task, "4");

        assertThat(worked()).isEqualTo(64_000);
    }

    @Test
    void neverCountsMoreThanABeatAtOnceNorMoreThanTheTaskWasHeld() throws Exception {
        clock.advance(Duration.ofMinutes(1));
        beat("sales", task, "86400");
        assertThat(worked()).isEqualTo(40_000);

        beat("sales", task, "40");
        beat("sales", task, "-5");
        assertThat(worked()).isEqualTo(60_000);
    }

    @Test
    void nobodyElseAddsToItAndTheAnswerTellsThemNothing() throws Exception {
        clock.advance(Duration.ofMinutes(10));

        assertThat(beat("priya", task, "30")).isEqualTo(204);
        assertThat(beat("sales", "no-such-task", "30")).isEqualTo(204);
        assertThat(worked()).isZero();
        assertThat(beat("sales", task, "many")).isEqualTo(400);
    }

    @Test
    void theTimeInTheQueueAndAfterTheEndDoesNotCount() throws Exception {
        clock.advance(Duration.ofMinutes(10));
        Rounds.as("manager", "MANAGER");
        tasks.release(task);
        beat("sales", task, "30");
        assertThat(worked()).isZero();

        tasks.assign(task, "sales");
        clock.advance(Duration.ofSeconds(20));
        tasks.release(task);
        tasks.assign(task, "sales");
        beat("sales", task, "30");

        assertThat(worked()).as("ten minutes and twenty seconds were held").isEqualTo(30_000);
    }

    @Test
    void onlyThePageOfWhoHasTheTaskCounts() throws Exception {
        assertThat(page("sales")).contains("data-work=\"/insight/work/" + task + "\"");
        assertThat(page("priya")).doesNotContain("data-work");
    }

    private int beat(String who, String id, String seconds) throws Exception {
        return web.perform(post("/insight/work/" + id)
                        .param("seconds", seconds)
                        .with(user(who).roles("STAFF"))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    private String page(String who) throws Exception {
        return web.perform(get("/inbox/tasks/" + task).with(user(who).roles("STAFF")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private long worked() {
        return jdbc.sql("select worked_ms from app.insight_step where task_id = ?")
                .param(task)
                .query(Long.class)
                .single();
    }
}
