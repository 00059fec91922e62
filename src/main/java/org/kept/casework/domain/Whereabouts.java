package org.kept.casework.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.casework.CaseSummary;
import org.kept.casework.domain.StepHistory.Step;
import org.kept.shared.NotFoundException;
import org.kept.workflow.ProcessPlans;
import org.kept.workflow.ProcessPlans.Activity;
import org.kept.workflow.ProcessPlans.Plan;
import org.springframework.stereotype.Service;

/** Where a case is: on the bar of phases and, to the step, on its diagram. */
@Service
public class Whereabouts {

    private final ProcessPlans plans;

    Whereabouts(ProcessPlans plans) {
        this.plans = plans;
    }

    /** The phases in the model's order, each done, now or ahead; of a closed case those it went through are done. */
    public List<Phase> phases(CaseSummary summary, List<Step> steps) {
        if (summary.processVersion() == 0) {
            return List.of();
        }
        Plan plan = plans.of(summary.processKey(), summary.processVersion());
        Set<String> reached = steps.stream()
                .filter(step -> step.processKey().equals(summary.processKey()))
                .map(step -> plan.activities().get(step.activityId()))
                .filter(activity -> activity != null && activity.phase() != null)
                .map(Activity::phase)
                .collect(Collectors.toSet());
        int now = summary.open() && summary.phase() != null ? plan.phases().indexOf(summary.phase()) : -1;
        List<Phase> bar = new ArrayList<>();
        for (int i = 0; i < plan.phases().size(); i++) {
            String name = plan.phases().get(i);
            String state = i == now ? "now" : i < now || now < 0 && reached.contains(name) ? "done" : "ahead";
            bar.add(new Phase(name, state));
        }
        return bar;
    }

    /** The phase of one step, by the model it runs in; null where the model names none. */
    public String phaseOf(Step step) {
        try {
            Activity activity = plans.of(step.processKey(), step.processVersion())
                    .activities()
                    .get(step.activityId());
            return activity == null ? null : activity.phase();
        } catch (NotFoundException e) {
            return null; // A model that was removed: the step is still told, only without its phase.
        }
    }

    /** The process as drawn, for the version this case runs. */
    public String diagram(CaseSummary summary) {
        return plans.of(summary.processKey(), summary.processVersion()).xml();
    }

    /** One phase on the bar; its state is {@code done}, {@code now} or {@code ahead}. */
    public record Phase(String name, String state) {}
}
