package org.kept.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Cases;
import org.kept.casework.forgotten.Forgotten;
import org.kept.shared.CaseRef;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A day at the sales desk: leads of every kind come in by the hour, people work some of them, and time does the rest. */
@KeptTest
class DayOfWorkIT {

    private static final Instant MONDAY_MORNING = Instant.parse("2027-03-08T08:30:00Z");
    private static final int HOURS = 24;

    @Autowired
    Leads leads;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Forgotten forgotten;

    @Autowired
    Jobs jobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    private final Random chance = new Random(20270308);
    private final List<CaseRef> today = new ArrayList<>();

    @Test
    void nobodyIsForgottenAfterADayOfWorkAndABrokenRuleIsSeen() {
        clock.setTo(MONDAY_MORNING);
        for (int hour = 0; hour < HOURS; hour++) {
            receive(hour);
            work();
            clock.advance(Duration.ofHours(1));
            jobs.runDue();
        }

        assertThat(outcomes()).contains("open", "converted", "merged");
        assertThat(forgottenToday()).isEmpty();

        CaseRef lost = today.stream()
                .filter(ref -> cases.find(ref).orElseThrow().open())
                .findFirst()
                .orElseThrow();
        loseTheProcessOf(lost);
        assertThat(forgottenToday()).containsExactly(lost.value());
    }

    private void receive(int hour) {
        String mark = "hour" + hour;
        today.add(leads.receive(director(mark), "web_form", null));
        today.add(leads.receive(
                LeadMother.enquiry(mark + "@gmail.example").named("Eve", mark).build(), "email", null));
        today.add(leads.receive(
                LeadMother.listed(mark + "@list.example").named("Lee", mark).build(), "import", null));
        if (hour % 5 == 0) {
            today.add(leads.receive(director(mark), "api", null));
        }
    }

    private static NewLead director(String mark) {
        return LeadMother.director(mark + "@works.example")
                .named("Dora", mark)
                .at(mark + " Works Ltd")
                .build();
    }

    /** People do about half of what waits for them. */
    private void work() {
        Set<String> ours = today.stream().map(CaseRef::value).collect(Collectors.toSet());
        for (String ref : ours) {
            for (Task task : taskService
                    .createTaskQuery()
                    .processInstanceBusinessKey(ref)
                    .list()) {
                if (chance.nextBoolean()) {
                    String person = task.getAssignee() == null ? "sales" : task.getAssignee();
                    tasks.complete(task.getId(), person, answers(task.getTaskDefinitionKey()));
                }
            }
        }
        jobs.runDue();
    }

    private Map<String, Object> answers(String activity) {
        return switch (activity) {
            case "Task_FirstContact", "Task_TryAgain" ->
                Map.of("outcome", pick("connected", "voicemail", "no_answer"), "channel", "phone", "note", "rang them");
            case "Task_QualifyLead" ->
                chance.nextInt(4) > 0
                        ? Map.of(
                                "need", "clear",
                                "budget", pick("confirmed", "likely"),
                                "authority", "decision_maker",
                                "timeframe", "now",
                                "decision", "accept")
                        : Map.of(
                                "need", "none",
                                "budget", "none",
                                "authority", "unknown",
                                "timeframe", "later",
                                "decision", "reject",
                                "reasonCode", "not_now");
            case "Task_FindCapacity" -> Map.of("assignTo", "sales");
            case "Task_DecideUntouched" -> Map.of("handling", "hand_over", "assignTo", "sales");
            case "Task_MendContact" -> Map.of("mending", "give_up");
            case "Task_ReviewDuplicate" -> Map.of("duplicateDecision", "different", "duplicateReason", "other people");
            default -> throw new AssertionError("Nobody told this test about " + activity);
        };
    }

    private String pick(String... choices) {
        return choices[chance.nextInt(choices.length)];
    }

    private Set<String> outcomes() {
        return today.stream()
                .map(ref -> cases.find(ref).orElseThrow())
                .map(found -> found.open() ? "open" : found.outcome())
                .collect(Collectors.toSet());
    }

    private List<String> forgottenToday() {
        Set<String> ours = today.stream().map(CaseRef::value).collect(Collectors.toSet());
        return forgotten.everywhere().stream()
                .map(Forgotten.Item::ref)
                .filter(ours::contains)
                .distinct()
                .toList();
    }

    /** As a fault in the tables would: the process is gone, and the case does not know. */
    private void loseTheProcessOf(CaseRef ref) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref.value())
                .rootProcessInstances()
                .list()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "lost"));
        jdbc.sql("update app.casework_case set closed_at = null, outcome = null where ref = ?")
                .param(ref.value())
                .update();
    }

    @AfterEach
    void endWhatIsLeft() {
        today.stream()
                .filter(ref -> cases.find(ref).orElseThrow().open())
                .forEach(ref -> cases.close(ref, "cancelled", "the day is over"));
        runtime.createProcessInstanceQuery().processDefinitionKey("leadHandling").list().stream()
                .filter(instance -> today.stream().anyMatch(ref -> ref.value().equals(instance.getBusinessKey())))
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), "the day is over"));
    }
}
