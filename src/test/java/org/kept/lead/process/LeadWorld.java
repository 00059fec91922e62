package org.kept.lead.process;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseFacts;

/** Everything around the model, made of wood: facts that a test sets, actions that only say they were done, and a far future. */
class LeadWorld implements CaseFacts {

    final Map<String, Object> facts = new HashMap<>();
    private final FarPromises promises = new FarPromises();
    final List<String> done = new ArrayList<>();

    String match = "NEW";
    boolean valid = true;
    boolean capacity = true;
    boolean hotter;

    LeadWorld() {
        reset();
    }

    final void reset() {
        facts.clear();
        done.clear();
        match = "NEW";
        valid = true;
        capacity = true;
        hotter = false;
        for (String text : List.of(
                "industry",
                "emailDomain",
                "region",
                "language",
                "need",
                "budget",
                "authority",
                "timeframe",
                "reasonCode",
                "rating")) {
            facts.put(text, null);
        }
        hot();
        facts.putAll(Map.of("existingCustomer", false, "namedAccount", false, "enquiry", false, "consent", true));
        facts.putAll(Map.of("status", "new", "owner", "sales", "team", "sales-dev", "reachable", true));
        facts.putAll(Map.of("attempts", 0L, "recycleCount", 0L, "daysSinceActivity", 0L));
    }

    final void hot() {
        who("director", 500L, "web", "demo_request");
    }

    final void lukewarm() {
        who("staff", 3L, "list", "other");
    }

    final void student() {
        who("student", 3L, "web", "form");
    }

    private void who(String level, long size, String source, String intent) {
        facts.putAll(Map.of("jobLevel", level, "companySize", size, "source", source, "emailDomainType", "company"));
        facts.put("intentEvents", List.of(intent));
    }

    final void answered(String need, String budget, String authority, String timeframe) {
        facts.putAll(Map.of("need", need, "budget", budget, "authority", authority, "timeframe", timeframe));
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
        Map<String, Consumer<DelegateExecution>> more = Map.of(
                "logLeadDelegate", this::log,
                "matchLeadDelegate", it -> LeadHandling.MATCH.set(it, match),
                "rateLeadDelegate", it -> LeadHandling.HOTTER.set(it, hotter),
                "assignLeadDelegate", it -> refuseUnless(capacity, LeadHandling.NO_CAPACITY),
                "takeLeadBackDelegate", this::takeBack);
        more.getOrDefault(name, it -> {}).accept(execution);
    }

    private void log(DelegateExecution execution) {
        LeadHandling.REASON.set(execution, "nobody-to-answer");
        refuseUnless(valid, LeadHandling.LEAD_INVALID);
    }

    private static void refuseUnless(boolean fine, String error) {
        if (!fine) {
            throw new BpmnError(error);
        }
    }

    private void takeBack(DelegateExecution execution) {
        LeadHandling.REASSIGNMENTS.set(
                execution, LeadHandling.REASSIGNMENTS.find(execution).orElse(0) + 1);
    }

    @Override
    public String prefix() {
        return "LEAD";
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

        private static final Date FAR = new Date(4_000_000_000_000L);

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
