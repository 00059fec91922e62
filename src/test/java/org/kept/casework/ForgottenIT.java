package org.kept.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.forgotten.Forgotten;
import org.kept.casework.forgotten.Forgotten.Item;
import org.kept.shared.CaseRef;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class ForgottenIT {

    @Autowired
    Rounds rounds;

    @Autowired
    RoundFacts facts;

    @Autowired
    People people;

    @Autowired
    Forgotten forgotten;

    @Autowired
    Cases cases;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void deploy() {
        rounds.deploy();
    }

    @AfterEach
    void clear() {
        rounds.clear();
        Rounds.nobody();
    }

    @Test
    void forgetsNobodyWhoseTaskHasAQueueAndADueTime() {
        CaseRef ref = rounds.open("Beta Ltd", 1);

        assertThat(ours(ref)).isEmpty();
    }

    @Test
    void countsATaskThatIsNobodysUntilTheCaseIsParkedWithAReason() {
        CaseRef ref = rounds.openBare("Beta Ltd");
        assertThat(ours(ref)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("nobody");
            assertThat(item.reason()).contains("Do it some day");
            assertThat(item.advice()).isNotBlank();
        });

        clock.setTo(clock.instant());
        cases.park(ref, clock.instant().plusSeconds(60), "waits for spring");
        assertThat(ours(ref)).isEmpty();
        clock.advance(java.time.Duration.ofMinutes(2));
        assertThat(ours(ref)).hasSize(1);
    }

    @Test
    void countsATaskOfATeamInWhichEverybodyHasAPart() {
        facts.subjects =
                people.members("sales-dev").stream().map(Person::username).toList();
        CaseRef ref = rounds.openEyes("Beta Ltd", null);
        facts.subjects = facts.subjects.subList(1, facts.subjects.size());
        CaseRef oneIsFree = rounds.openEyes("Gamma Ltd", null);
        facts.subjects = List.of();

        assertThat(ours(ref)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("barred");
            assertThat(item.reason()).contains("Approve it");
        });
        assertThat(ours(oneIsFree)).extracting(Item::kind).containsExactly("undated");
    }

    @Test
    void countsATaskWithoutADueTime() {
        CaseRef ref = rounds.openBare("Beta Ltd");
        jdbc.sql("update public.act_ru_task set assignee_ = 'sales' where id_ = ?")
                .param(rounds.task(ref))
                .update();

        assertThat(ours(ref)).singleElement().extracting(Item::kind).isEqualTo("undated");
    }

    @Test
    void countsACaseWhoseProcessIsGone() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        jdbc.sql("update app.casework_case set ref = 'TEST-2026-999999' where ref = ?")
                .param(ref.value())
                .update();

        assertThat(forgotten.everywhere())
                .anySatisfy(item -> {
                    assertThat(item.ref()).isEqualTo("TEST-2026-999999");
                    assertThat(item.kind()).isEqualTo("stopped");
                })
                .anySatisfy(item -> {
                    assertThat(item.ref()).isEqualTo(ref.value());
                    assertThat(item.kind()).isEqualTo("caseless");
                });
    }

    @Test
    void countsAHaltedProcessAndAnIncident() {
        CaseRef ref = rounds.open("Beta Ltd", 1);
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref.value())
                .singleResult()
                .getId();
        runtime.suspendProcessInstanceById(instance);
        assertThat(ours(ref)).singleElement().extracting(Item::kind).isEqualTo("suspended");

        runtime.activateProcessInstanceById(instance);
        String execution = runtime.createExecutionQuery()
                .processInstanceId(instance)
                .activityId("Task_Look")
                .singleResult()
                .getId();
        runtime.createIncident("failedJob", execution, "none", "the mail server said no");
        assertThat(ours(ref)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo("incident");
            assertThat(item.reason()).contains("the mail server said no");
        });
    }

    @Test
    void showsStaffOnlyWhatIsTheirs() {
        CaseRef ref = rounds.openBare("Beta Ltd");
        cases.assign(ref, "sales", "sales-dev");

        Rounds.as("sales", "STAFF");
        assertThat(forgotten.now()).extracting(Item::ref).contains(ref.value());
        Rounds.as("mona", "STAFF");
        assertThat(forgotten.now()).extracting(Item::ref).doesNotContain(ref.value());
    }

    private java.util.List<Item> ours(CaseRef ref) {
        return forgotten.everywhere().stream()
                .filter(item -> item.ref().equals(ref.value()))
                .toList();
    }
}
