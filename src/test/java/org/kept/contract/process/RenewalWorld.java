package org.kept.contract.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseFacts;

/** Everything around the model, made of wood: facts that a test sets, actions that only say they were done, and a far future. */
class RenewalWorld implements CaseFacts {

    final Map<String, Object> facts = new HashMap<>();
    final List<String> done = new ArrayList<>();
    private final FarPromises promises = new FarPromises();

    RenewalWorld() {
        reset();
    }

    final void reset() {
        facts.clear();
        done.clear();
        for (String unknown :
                List.of("usage", "relationship", "worth", "payment", "usageTrend", "upliftCapPercent", "decision")) {
            facts.put(unknown, null);
        }
        facts.putAll(Map.of("owner", "renata", "segment", "mid", "customerType", "business", "autoRenew", false));
        facts.putAll(Map.of("complaintOpen", false, "complaintSeverity", "none", "complaintFinding", "none"));
        facts.putAll(Map.of("daysSinceUpheld", 9999L, "noticeDays", 30L, "daysToEnd", 60L, "offerRound", 1L));
        facts.putAll(Map.of("noticeGiven", false, "callDue", false, "callNow", false, "chaserDue", true));
        facts.putAll(Map.of("blocksUplift", false, "band", "standard", "nonStandardTerms", false));
        facts.putAll(Map.of("offerUplift", 0, "upliftLimit", 3, "offerValue", 1000, "priceFloor", 950));
        facts.putAll(Map.of("offerMargin", 40, "offerMonths", 12L, "offerBy", "renata"));
        facts.putAll(Map.of("today", LocalDate.of(2026, 11, 22), "far", Instant.EPOCH));
    }

    /** The bean that the model means by a name. */
    final Object bean(String name) {
        if (name.equals("promises")) {
            return promises;
        }
        return name.endsWith("Delegate")
                ? (JavaDelegate) execution -> act(name.replace("Delegate", ""), execution)
                : null;
    }

    private void act(String name, DelegateExecution execution) {
        done.add(name);
        if (name.equals("acceptProposal")) {
            facts.put("decision", "accepted");
        }
        if (name.equals("planChaser")) {
            facts.put("chaserDue", ((Number) execution.getVariable("chaseDays")).intValue() > 0);
        }
    }

    @Override
    public String prefix() {
        return "CON";
    }

    @Override
    public Map<String, Class<?>> schema() {
        return Map.of();
    }

    @Override
    public Map<String, Object> of(CaseRef ref) {
        return new HashMap<>(facts);
    }

    /** Moments that never come by themselves, so that a test fires each clock by hand. */
    static class FarPromises {

        private static final Date FAR = new Date(4_000_000_000_000L);

        public Date due(DelegateExecution execution, String policy) {
            return FAR;
        }

        public Date at(DelegateExecution execution, String fact) {
            return FAR;
        }
    }
}
