package org.kept.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.Cases.Description;
import org.kept.casework.Rounds;
import org.kept.inbox.domain.Inbox;
import org.kept.inbox.domain.InboxQuery;
import org.kept.inbox.domain.InboxTask;
import org.kept.inbox.domain.InboxUpkeep;
import org.kept.inbox.domain.TaskDesk;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KeptTest
class InboxFollowsTheEngineIT {

    @Autowired
    Rounds rounds;

    @Autowired
    Cases cases;

    @Autowired
    Inbox inbox;

    @Autowired
    TaskDesk desk;

    @Autowired
    InboxUpkeep upkeep;

    @Autowired
    TaskService engineTasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TestClock clock;

    @BeforeEach
    void salesSignsIn() {
        rounds.deploy();
        Rounds.as("sales", "STAFF");
    }

    @AfterEach
    void clear() {
        rounds.clear();
        Rounds.nobody();
        assertThat(upkeep.drift())
                .as("tasks the inbox and the engine disagree on")
                .isZero();
    }

    @Test
    void showsANewTaskToItsTeamWithWhatTheCaseIsAbout() {
        CaseRef ref = rounds.open("Beta Ltd", 1200);

        InboxTask task = only("team", ref);
        assertThat(task.name()).isEqualTo("Have a look");
        assertThat(task.title()).isEqualTo("Enquiry of Beta Ltd");
        assertThat(task.customer()).isEqualTo("Beta Ltd");
        assertThat(task.value()).isEqualByComparingTo("1200");
        assertThat(task.teams()).containsExactly("sales-dev");
        assertThat(task.dueAt()).isNotNull();
        assertThat(list("mine")).isEmpty();
    }

    @Test
    void movesATaskBetweenQueuesWhenItIsClaimedGivenBackAndGivenToSomebody() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        String id = rounds.task(ref);

        desk.claim(id);
        assertThat(only("mine", ref).assignee()).isEqualTo("sales");
        assertThat(list("team")).isEmpty();

        desk.release(id);
        assertThat(only("team", ref).assignee()).isNull();

        desk.assign(id, "priya");
        assertThat(list("mine")).isEmpty();
        assertThat(only("all", ref).assignee()).isEqualTo("priya");
        assertThat(upkeep.drift()).isZero();
    }

    @Test
    void goesOnToTheNextTaskOfTheCaseWhenOneIsDone() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        rounds.open("Another Ltd", 1);

        desk.complete(rounds.task(ref), Map.of("finding", "all is well"));

        InboxTask next = inbox.next(ref).orElseThrow();
        assertThat(next.ref()).isEqualTo(ref);
        assertThat(next.name()).isEqualTo("Decide");
        assertThat(next.teams()).containsExactly("sales-dev", "sales-managers");
        assertThat(cases.dataOf(ref)).containsEntry("finding", "all is well");
        assertThat(cases.find(ref).orElseThrow().phase()).isEqualTo("Decide");
    }

    @Test
    void closesTheCaseOfAProcessThatEndsByItself() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        desk.complete(rounds.task(ref), Map.of("finding", "a"));
        desk.complete(rounds.task(ref), Map.of("finding", "b"));

        assertThat(cases.find(ref).orElseThrow().outcome()).isEqualTo("completed");
        assertThat(inbox.of(ref)).isEmpty();
    }

    @Test
    void dropsTheTasksOfAProcessThatIsEnded() {
        CaseRef ref = rounds.open("Beta Ltd", 1);

        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ref.value())
                        .singleResult()
                        .getId(),
                "not wanted");

        assertThat(inbox.of(ref)).isEmpty();
        assertThat(cases.find(ref).orElseThrow().outcome()).isEqualTo("cancelled");
    }

    @Test
    void followsADueTimeOrTeamChangedBehindItsBack() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        String id = rounds.task(ref);
        engineTasks.addCandidateGroup(id, "marketing-ops");
        var task = engineTasks.createTaskQuery().taskId(id).singleResult();
        task.setDueDate(java.util.Date.from(java.time.Instant.parse("2030-05-05T10:00:00Z")));
        engineTasks.saveTask(task);

        assertThat(upkeep.drift()).isZero();
        assertThat(only("all", ref).dueAt()).isEqualTo("2030-05-05T10:00:00Z");
    }

    @Test
    void showsTheCaseAsItIsNowAndHidesItWhileItIsParked() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        clock.setTo(java.time.Instant.parse("2027-01-04T09:00:00Z"));

        cases.describe(ref, new Description(null, null, null, "Gamma & Söhne", new BigDecimal("5000"), "EUR"));
        assertThat(only("team", ref).customer()).isEqualTo("Gamma & Söhne");

        cases.park(ref, clock.instant().plusSeconds(3600), "they are on holiday");
        assertThat(list("team")).isEmpty();
        clock.advance(java.time.Duration.ofHours(2));
        assertThat(list("team")).hasSize(1);
    }

    @Test
    void isTheSameAfterItWasBuiltAnewFromTheEngine() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        desk.claim(rounds.task(ref));
        InboxTask before = only("mine", ref);

        upkeep.rebuild();

        assertThat(only("mine", ref))
                .usingRecursiveComparison()
                .ignoringFields("createdAt") // The engine reads its clock once for the task and once for its history.
                .isEqualTo(before);
        assertThat(upkeep.drift()).isZero();
    }

    @Test
    void tellsWhoWasFirst() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        String id = rounds.task(ref);
        Rounds.as("priya", "STAFF");
        desk.claim(id);

        Rounds.as("sales", "STAFF");
        assertThatThrownBy(() -> desk.claim(id))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Priya Nair");
        assertThatThrownBy(() -> desk.complete(id, Map.of("finding", "x"))).isInstanceOf(ConflictException.class);

        Rounds.as("priya", "STAFF");
        desk.complete(id, Map.of("finding", "x"));
        Rounds.as("sales", "STAFF");
        assertThatThrownBy(() -> desk.complete(id, Map.of("finding", "y")))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Priya Nair")
                .hasMessageContaining("Have a look");
        assertThat(cases.dataOf(ref)).containsEntry("finding", "x");
    }

    @Test
    void keepsATaskOpenWhoseAnswersAreNotAccepted() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        String id = rounds.task(ref);

        assertThatThrownBy(() -> desk.complete(id, Map.of())).isInstanceOf(InvalidInputException.class);

        assertThat(only("team", ref).id()).isEqualTo(id);
    }

    @Test
    void hidesForeignTasksAsIfTheyWereNotThere() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        String id = rounds.task(ref);

        Rounds.as("mona", "STAFF");
        assertThat(list("all")).isEmpty();
        assertThat(inbox.find(id)).isEmpty();
        assertThatThrownBy(() -> desk.claim(id)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.complete(id, Map.of("finding", "x"))).isInstanceOf(NotFoundException.class);

        cases.assign(ref, "mona", "sales-dev");
        assertThatThrownBy(() -> desk.claim(id)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void pagesThroughEverySortWithoutLosingOrDoublingARow() {
        for (int i = 0; i < 7; i++) {
            rounds.open("Customer " + (i % 3), i % 2 == 0 ? 100 : 200);
        }
        for (String sort : List.of("due", "-due", "created", "-created", "value", "-value", "customer", "-customer")) {
            var all = inbox.page(InboxQuery.of("team", null, sort, null, null));
            List<String> paged = new java.util.ArrayList<>();
            String after = null;
            do {
                var page = inbox.page(InboxQuery.of("team", null, sort, after, 2));
                page.items().forEach(task -> paged.add(task.id()));
                assertThat(page.count()).isEqualTo(7);
                after = page.next();
            } while (after != null);
            assertThat(paged)
                    .as(sort)
                    .isEqualTo(all.items().stream().map(InboxTask::id).toList());
        }
    }

    @Test
    void findsWhatWasTypedLiterally() {
        rounds.open("100% Wool_Co", 1);
        rounds.open("Wooden", 1);

        assertThat(inbox.page(InboxQuery.of("team", "100%", null, null, null)).count())
                .isEqualTo(1);
        assertThat(inbox.page(InboxQuery.of("team", "l_c", null, null, null)).count())
                .isEqualTo(1);
        assertThat(inbox.page(InboxQuery.of("team", "' or 1=1 --", null, null, null))
                        .items())
                .isEmpty();
    }

    @Test
    void refusesQueriesThatMakeNoSense() {
        assertThatThrownBy(() -> InboxQuery.of("theirs", null, null, null, null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> InboxQuery.of(null, null, "colour", null, null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> InboxQuery.of(null, null, null, null, 100_000))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> inbox.page(InboxQuery.of("team", null, "due", "bm9uc2Vuc2U", null)))
                .isInstanceOf(InvalidInputException.class);
        String forged = org.kept.shared.PageKey.of("due", "not a time", "x");
        assertThatThrownBy(() -> inbox.page(InboxQuery.of("team", null, "due", forged, null)))
                .isInstanceOf(InvalidInputException.class);
    }

    private List<InboxTask> list(String queue) {
        return inbox.page(InboxQuery.of(queue, null, null, null, null)).items();
    }

    private InboxTask only(String queue, CaseRef ref) {
        assertThat(list(queue)).hasSize(1);
        InboxTask task = list(queue).get(0);
        assertThat(task.ref()).isEqualTo(ref);
        return task;
    }
}
