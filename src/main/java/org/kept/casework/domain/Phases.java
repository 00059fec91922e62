package org.kept.casework.domain;

import java.util.Collection;
import java.util.Comparator;
import org.kept.workflow.ProcessPlans;
import org.kept.workflow.ProcessPlans.Plan;
import org.springframework.stereotype.Component;

/** Which phase of its process a case has come to, by the model of the very version it runs. */
@Component
class Phases {

    private final ProcessPlans plans;

    Phases(ProcessPlans plans) {
        this.plans = plans;
    }

    /** The last phase, in the model's order, that one of these activities stands in; null where none has one. */
    String furthest(String processKey, int version, Collection<String> activities) {
        if (version == 0) {
            return null; // Started in this very transaction: the projection has not named the version yet.
        }
        Plan plan = plans.of(processKey, version);
        return activities.stream()
                .map(plan.activities()::get)
                .filter(activity -> activity != null && activity.phase() != null)
                .map(activity -> activity.phase())
                .max(Comparator.comparingInt(plan.phases()::indexOf))
                .orElse(null);
    }
}
