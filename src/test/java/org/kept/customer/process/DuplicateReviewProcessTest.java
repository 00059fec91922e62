package org.kept.customer.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.PlainEngine;

class DuplicateReviewProcessTest {

    private static final Date IN_TWO_DAYS = new Date(System.currentTimeMillis() + 2 * 86_400_000L);

    private final ProcessEngine engine = PlainEngine.get();
    private final List<String> done = new ArrayList<>();

    /** Answers the model's question to the promises. */
    public static class Policies {
        public Date due(Object execution, String policy) {
            return IN_TWO_DAYS;
        }
    }

    @BeforeEach
    void deploy() {
        engine.getRepositoryService()
                .createDeployment()
                .name("customer")
                .enableDuplicateFiltering(true)
                .addClasspathResource("bpmn/customer/duplicate-review.bpmn")
                .addClasspathResource("forms/customer/duplicate-review.form")
                .deploy();
        PlainEngine.mock(Map.of(
                "promises",
                new Policies(),
                "prepareDuplicateReviewDelegate",
                step("prepared"),
                "tellReviewIsLateDelegate",
                step("told late"),
                "mergeContactsDelegate",
                (JavaDelegate) execution -> done.add("merged into " + execution.getVariable("survivor")),
                "keepApartDelegate",
                (JavaDelegate) execution -> {
                    done.add("kept apart as " + execution.getVariable("decision"));
                    DuplicateReview.DECISION.set(execution, (String) execution.getVariable("decision"));
                }));
    }

    @AfterEach
    void reset() {
        Mocks.reset();
    }

    @Test
    void stewardsAreAskedAndTheSamePersonIsMerged() {
        ProcessInstance review = start();
        Task task = task(review);
        assertThat(task.getDueDate()).isCloseTo(IN_TWO_DAYS, 1_000);
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .extracting("groupId")
                .containsExactly("data-stewards");

        answer(review, "same", "who-it-is");

        assertEnded(review, "EndEvent_SamePerson");
        assertThat(done).containsExactly("prepared", "merged into who-it-is");
    }

    @Test
    void differentPeopleStayApart() {
        ProcessInstance review = start();

        answer(review, "different", null);

        assertEnded(review, "EndEvent_DifferentPeople");
        assertThat(done).containsExactly("prepared", "kept apart as different");
    }

    @Test
    void whoCannotBeToldApartIsKeptAndLinked() {
        ProcessInstance review = start();

        answer(review, "separate", null);

        assertEnded(review, "EndEvent_KeptSeparate");
        assertThat(done).containsExactly("prepared", "kept apart as separate");
    }

    @Test
    void aLateReviewIsNotedAndTheTaskStays() {
        ProcessInstance review = start();

        fire(review, "BoundaryEvent_ReviewLate");

        assertThat(done).containsExactly("prepared", "told late");
        assertThat(task(review)).isNotNull();
    }

    @Test
    void withoutADecisionInTimeBothAreKeptAndLinked() {
        ProcessInstance review = start();

        fire(review, "BoundaryEvent_ReviewLimit");

        assertEnded(review, "EndEvent_KeptSeparate");
        assertThat(outcome(review)).isEqualTo("separate");
    }

    private JavaDelegate step(String what) {
        return execution -> done.add(what);
    }

    private ProcessInstance start() {
        Map<String, Object> variables =
                new HashMap<>(Map.of("candidateIds", UUID.randomUUID().toString()));
        return engine.getRuntimeService().startProcessInstanceByKey(DuplicateReview.KEY, "LEAD-2026-000001", variables);
    }

    private Task task(ProcessInstance review) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(review.getId())
                .singleResult();
    }

    private void answer(ProcessInstance review, String decision, String survivor) {
        Map<String, Object> answers = new HashMap<>(Map.of("duplicateDecision", decision));
        if (survivor != null) {
            answers.put("survivorId", survivor);
        }
        engine.getTaskService().complete(task(review).getId(), answers);
    }

    private void fire(ProcessInstance review, String boundaryEvent) {
        Job timer = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(review.getId())
                .activityId(boundaryEvent)
                .singleResult();
        engine.getManagementService().executeJob(timer.getId());
    }

    private void assertEnded(ProcessInstance review, String end) {
        assertThat(engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(review.getId())
                        .activityId(end)
                        .count())
                .isEqualTo(1);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(review.getId())
                        .count())
                .isZero();
    }

    private Object outcome(ProcessInstance review) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(review.getId())
                .variableName("duplicateDecision")
                .singleResult()
                .getValue();
    }
}
