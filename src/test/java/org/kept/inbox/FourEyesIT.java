package org.kept.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.RoundFacts;
import org.kept.casework.Rounds;
import org.kept.inbox.domain.Inbox;
import org.kept.inbox.domain.InboxQuery;
import org.kept.inbox.domain.InboxTask;
import org.kept.inbox.domain.InboxUpkeep;
import org.kept.inbox.domain.TaskDesk;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.staff.Approvers;
import org.kept.staff.Person;
import org.kept.support.KeptTest;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A task that a second person must decide: who asked for it meets a closed door on every way. */
@KeptTest
class FourEyesIT {

    @Autowired
    Rounds rounds;

    @Autowired
    RoundFacts facts;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskDesk desk;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService engine;

    @Autowired
    InboxUpkeep upkeep;

    @Autowired
    Approvers approvers;

    @BeforeEach
    void salesHasAsked() {
        rounds.deploy();
        facts.askedBy = "sales";
        Rounds.as("sales", "STAFF");
    }

    @AfterEach
    void clear() {
        facts.askedBy = null;
        facts.subjects = List.of();
        rounds.clear();
        Rounds.nobody();
    }

    @Test
    void whoAskedCannotTakeItBeGivenItOrCompleteIt() {
        String task = rounds.task(rounds.openEyes("Acme", null));

        assertThatThrownBy(() -> tasks.claim(task, "sales")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> tasks.assign(task, "sales")).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> tasks.complete(task, "sales", Map.of()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("somebody else must decide");
        assertThatThrownBy(() -> desk.claim(task)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> desk.complete(task, Map.of()))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("You asked for this");
        assertThat(engine.createTaskQuery().taskId(task).singleResult().getAssignee())
                .isNull();
    }

    @Test
    void theEngineItselfRefusesWhoeverComesAroundTheDesk() {
        String task = rounds.task(rounds.openEyes("Acme", null));

        assertThatThrownBy(() -> engine.setAssignee(task, "sales"))
                .hasStackTraceContaining("somebody else must decide");
        assertThatThrownBy(() -> engine.claim(task, "sales")).hasStackTraceContaining("somebody else must decide");

        facts.askedBy = null;
        engine.setAssignee(task, "sales");
        facts.subjects = List.of("priya", "sales");
        assertThatThrownBy(() -> engine.complete(task)).hasStackTraceContaining("somebody else must decide");
    }

    @Test
    void somebodyElseOfTheTeamDecides() {
        CaseRef ref = rounds.openEyes("Acme", null);
        Rounds.as("priya", "STAFF");

        assertThat(inbox.next(null)).map(InboxTask::ref).contains(ref);
        desk.complete(rounds.task(ref), Map.of());

        assertThat(cases.find(ref).orElseThrow().open()).isFalse();
    }

    @Test
    void aTaskMadeForWhoAskedFallsToItsQueue() {
        InboxTask excluded = only(rounds.openEyes("Acme", "sales"));
        InboxTask given = only(rounds.openEyes("Acme", "priya"));

        assertThat(excluded.assignee()).isNull();
        assertThat(excluded.teams()).containsExactly("sales-dev");
        assertThat(given.assignee()).isEqualTo("priya");
    }

    @Test
    void theInboxNeitherQueuesItForThemNorOffersItNext() {
        CaseRef ref = rounds.openEyes("Acme", null);

        assertThat(inbox.page(InboxQuery.of("team", null, null, null, null)).items())
                .isEmpty();
        assertThat(inbox.next(ref)).isEmpty();
        assertThat(inbox.page(InboxQuery.of("all", null, null, null, null)).items())
                .hasSize(1);

        upkeep.rebuild();
        assertThat(inbox.next(ref)).as("after the inbox was built anew").isEmpty();
        Rounds.as("priya", "STAFF");
        assertThat(inbox.next(ref)).isPresent();
    }

    @Test
    void theTaskSaysWhyAndOffersNoClaim(@Autowired WebApplicationContext application) throws Exception {
        String task = rounds.task(rounds.openEyes("Acme", null));
        MockMvc web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();

        assertThat(page(web, "sales", "/inbox/tasks/" + task))
                .contains("somebody else must decide")
                .doesNotContain("/inbox/tasks/" + task + "/claim")
                .doesNotContain("/inbox/tasks/" + task + "/complete");
        assertThat(page(web, "priya", "/inbox/tasks/" + task)).contains("/inbox/tasks/" + task + "/claim");
    }

    @Test
    void whenAllOfATeamAreExcludedTheNextTeamIsAsked() {
        List<String> all = approvers.free("redress-approvers", List.of()).stream()
                .map(Person::username)
                .toList();

        assertThat(approvers.free("redress-approvers", List.of("rosa")))
                .extracting(Person::username)
                .doesNotContain("rosa")
                .isNotEmpty();
        assertThat(approvers.firstFree(List.of("redress-approvers", "finance-controllers"), List.of("rosa")))
                .contains("redress-approvers");
        assertThat(approvers.firstFree(List.of("redress-approvers", "finance-controllers"), all))
                .contains("finance-controllers");
        assertThat(approvers.firstFree(List.of("redress-approvers"), all)).isEmpty();
    }

    private static String page(MockMvc web, String username, String path) throws Exception {
        return web.perform(get(path).with(user(username).roles("STAFF")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private InboxTask only(CaseRef ref) {
        return inbox.of(ref).get(0);
    }
}
