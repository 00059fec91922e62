package org.kept.complaint.process;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseFacts;

/** Everything around the models, made of wood: facts that a test sets, actions that only say they were done, and a far future. */
class ComplaintWorld implements CaseFacts {

    final Map<String, Object> facts = new HashMap<>();
    final List<String> done = new ArrayList<>();
    private final FarPromises promises = new FarPromises();

    List<String> issues;
    List<String> departments;
    List<String> actions;
    List<String> clocks;
    boolean joined;
    boolean paymentRefused;

    ComplaintWorld() {
        reset();
    }

    final void reset() {
        facts.clear();
        done.clear();
        issues = List.of("service");
        departments = List.of("logistics", "warehouse");
        actions = List.of("a1", "a2");
        clocks = List.of("fca-disp");
        joined = true;
        paymentRefused = false;
        for (String unknown : List.of(
                "investigator",
                "reviewer",
                "remedyType",
                "exposure",
                "rootCause",
                "representative",
                "firstApprover",
                "redressAskedBy")) {
            facts.put(unknown, null);
        }
        facts.putAll(Map.of("businessLine", "finance", "customerType", "consumer", "category", "billing"));
        facts.putAll(Map.of("receivedOn", java.time.LocalDate.of(2026, 9, 5), "severity", "medium", "finding", "not"));
        facts.putAll(Map.of("vulnerable", false, "safetyRisk", false, "personalData", false, "precedent", false));
        facts.putAll(Map.of("earlyOpen", false, "settledEarly", false, "owed", false, "repeatCause", false));
        facts.putAll(Map.of("regulated", true, "redressAmount", 0, "currency", "GBP", "team", "complaints-team"));
        facts.putAll(Map.of("priority", "P3", "subjects", List.of()));
    }

    /** The bean that the model means by a name. */
    final Object bean(String name) {
        if (name.equals("promises")) {
            return promises;
        }
        return name.endsWith("Delegate") ? (JavaDelegate) execution -> act(name, execution) : null;
    }

    private void act(String name, DelegateExecution execution) {
        done.add(name.replace("Delegate", ""));
        switch (name) {
            case "listIssuesDelegate" -> list(execution, "issues", issues);
            case "listDepartmentsDelegate" -> list(execution, "departments", departments);
            case "listActionsDelegate" -> list(execution, "actionIds", actions);
            case "listClocksDelegate" -> list(execution, "clocks", clocks);
            case "openActionDelegate" -> {
                ComplaintHandling.ACTION_TEAM.set(execution, "logistics");
                ComplaintHandling.ACTION_DUE.set(execution, FarPromises.FAR);
                ComplaintHandling.ACTION_NUMBER.set(execution, 1L);
            }
            case "readClockDelegate" -> {
                ComplaintHandling.ANSWER_POLICY.set(execution, "fca-answer");
                ComplaintHandling.REVIEW_POLICY.set(execution, "fca-review");
                ComplaintHandling.HOLDING_POLICY.set(execution, "fca-holding");
            }
            case "findApproverDelegate" ->
                ComplaintHandling.APPROVER_TEAM.set(execution, ComplaintHandling.WANTED.get(execution));
            case "joinIssueDelegate" -> ComplaintHandling.JOINED.set(execution, joined);
            case "sendSummaryDelegate", "sendFinalResponseDelegate" ->
                ComplaintHandling.REFERRAL.set(execution, "fca-referral");
            case "acknowledgeReviewDelegate" -> ComplaintHandling.REVIEW_POLICY.set(execution, "stage-two-default");
            case "payRedressDelegate" -> {
                if (paymentRefused) {
                    throw new BpmnError(ComplaintHandling.PAYMENT_REFUSED);
                }
            }
            default -> {}
        }
    }

    private static void list(DelegateExecution execution, String name, List<String> values) {
        execution.setVariable(name, Variables.untypedValue(new ArrayList<>(values), true));
    }

    @Override
    public String prefix() {
        return "CMP";
    }

    @Override
    public Map<String, Class<?>> schema() {
        return Map.of();
    }

    @Override
    public Map<String, Object> of(CaseRef ref) {
        return new HashMap<>(facts);
    }

    /** Promises that are never due by themselves, so that a test fires each clock by hand. */
    static class FarPromises {

        static final Date FAR = new Date(4_000_000_000_000L);

        public Date due(DelegateExecution execution, String policy) {
            return FAR;
        }

        public Date warn(DelegateExecution execution, String policy) {
            return FAR;
        }

        public Date after(DelegateExecution execution, String duration) {
            return FAR;
        }
    }
}
