package org.kept.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.kept.casework.Cases;
import org.kept.message.Letters;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of complaints on the whole application do over and over. */
abstract class ComplaintScenario {

    @Autowired
    Complaints complaints;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Promises promises;

    @Autowired
    Letters letters;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    static NewComplaint.From somebody() {
        return NewComplaint.From.person(
                "Amy Hart", "amy" + UUID.randomUUID().toString().replace("-", "") + "@people.example");
    }

    final CaseRef receive(String businessLine) {
        return complaints.receive(
                new NewComplaint(
                        somebody(),
                        businessLine,
                        "A charge that nobody explains",
                        "You charged me twice and nobody answers the phone.",
                        "My money back",
                        "phone",
                        null,
                        null,
                        null,
                        null),
                null);
    }

    static Map<String, Object> triage(String businessLine) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("handling", "complaint");
        answers.put("businessLine", businessLine);
        answers.put("customerType", "consumer");
        answers.put("category", "billing");
        answers.put("issues", List.of("service"));
        answers.put("points", "Charged twice\nNobody answers the phone");
        answers.put("severity", "medium");
        return answers;
    }

    /** A decision on two points that grants this much. */
    static Map<String, Object> decision(String refund, String distress) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("finding1", "upheld");
        answers.put("because1", "The second charge was ours");
        answers.put("finding2", "not");
        answers.put("because2", "Calls were answered within a minute");
        answers.put("decisionText", "You were charged twice, and should not have been.");
        answers.put("rootCause", "system");
        answers.put("remedyType", "refund");
        answers.put("refund", new BigDecimal(refund));
        answers.put("distress", new BigDecimal(distress));
        answers.put("redressCurrency", "GBP");
        answers.put("apology", true);
        return answers;
    }

    /** Received, looked at, acknowledged and given to henry, who has found out enough. */
    final CaseRef investigated(String businessLine, Map<String, Object> triage) {
        CaseRef ref = receive(businessLine);
        complete(ref, "Task_TriageComplaint", "care", triage);
        work(ref);
        if (!tasksOf(ref, "Task_ResolveNow").isEmpty()) {
            complete(ref, "Task_ResolveNow", "henry", Map.of("settled", "investigate"));
        }
        complete(ref, "Task_AssignInvestigator", "ines", Map.of("investigator", "henry"));
        complete(ref, "Task_GatherEvidence", "henry", Map.of("evidence", "enough"));
        return ref;
    }

    final ComplaintView complaint(CaseRef ref) {
        return complaints.find(ref).orElseThrow();
    }

    final List<Task> tasksOf(CaseRef ref, String activityId) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(ref.value())
                .taskDefinitionKey(activityId)
                .unlimitedList();
    }

    final Task task(CaseRef ref, String activityId) {
        List<Task> found = tasksOf(ref, activityId);
        assertThat(found).as(activityId + " of " + ref).hasSize(1);
        return found.get(0);
    }

    final void complete(CaseRef ref, String activityId, String person, Map<String, Object> answers) {
        tasks.complete(task(ref, activityId).getId(), person, answers);
    }

    /** Runs what waits to be done at once, such as letters, and no timer. */
    final void work(CaseRef ref) {
        for (Job job = next(ref); job != null; job = next(ref)) {
            management.executeJob(job.getId());
        }
    }

    private Job next(CaseRef ref) {
        return instances(ref).stream()
                .flatMap(id ->
                        management
                                .createJobQuery()
                                .processInstanceId(id)
                                .messages()
                                .withRetriesLeft()
                                .unlimitedList()
                                .stream())
                .findFirst()
                .orElse(null);
    }

    final Job timer(CaseRef ref, String activityId) {
        List<Job> found = instances(ref).stream()
                .flatMap(id ->
                        management
                                .createJobQuery()
                                .processInstanceId(id)
                                .activityId(activityId)
                                .unlimitedList()
                                .stream())
                .toList();
        assertThat(found).as(activityId + " of " + ref).hasSize(1);
        return found.get(0);
    }

    /** Runs the timer or the asynchronous step of that activity, due or not, and what follows at once. */
    final void run(CaseRef ref, String activityId) {
        management.executeJob(timer(ref, activityId).getId());
        work(ref);
    }

    final List<String> instances(CaseRef ref) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(ref.value()).unlimitedList().stream()
                .map(ProcessInstance::getId)
                .toList();
    }

    final PromiseView promise(CaseRef ref, String policy) {
        return promises.of(ref).stream()
                .filter(promise -> promise.policy().equals(policy))
                .findFirst()
                .orElseThrow(() -> new AssertionError(ref + " has no promise by " + policy));
    }

    final List<String> templates(CaseRef ref) {
        return letters.of(ref).stream().map(Letters.Letter::template).toList();
    }

    final void at(String instant) {
        clock.setTo(Instant.parse(instant));
    }
}
