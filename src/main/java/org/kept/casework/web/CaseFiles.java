package org.kept.casework.web;

import java.time.Clock;
import java.util.List;
import org.kept.casework.CaseSummary;
import org.kept.casework.domain.StepHistory;
import org.kept.casework.domain.StepHistory.Step;
import org.kept.casework.domain.Whereabouts;
import org.kept.casework.web.CaseFile.Place;
import org.kept.casework.web.CaseFile.Promised;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.springframework.stereotype.Component;

/** Puts a case's file together from the registry, the steps, the promises and the story. */
@Component
class CaseFiles {

    private final StepHistory history;
    private final Whereabouts whereabouts;
    private final Promises promises;
    private final Timeline timeline;
    private final Clock clock;

    CaseFiles(StepHistory history, Whereabouts whereabouts, Promises promises, Timeline timeline, Clock clock) {
        this.history = history;
        this.whereabouts = whereabouts;
        this.promises = promises;
        this.timeline = timeline;
        this.clock = clock;
    }

    CaseFile of(CaseSummary summary) {
        List<Step> steps = history.of(summary.ref());
        List<PromiseView> promised = promises.of(summary.ref());
        return new CaseFile(
                summary.ref().value(),
                summary.processKey(),
                summary.processVersion(),
                summary.title(),
                state(summary),
                summary.outcome(),
                summary.accountId(),
                summary.contactId(),
                summary.customerName(),
                summary.owner(),
                summary.team(),
                summary.value(),
                summary.currency(),
                summary.openedAt(),
                summary.closedAt(),
                summary.parkedUntil(),
                summary.parkedReason(),
                summary.dueAt(),
                whereabouts.phases(summary, steps),
                steps.stream()
                        .filter(step -> step.open() && !step.container())
                        .map(this::place)
                        .toList(),
                promised.stream()
                        .map(p -> new Promised(p.policy(), p.name(), p.dueAt(), p.state(), p.explanation()))
                        .toList(),
                timeline.of(summary, steps, promised));
    }

    private String state(CaseSummary summary) {
        if (!summary.open()) {
            return "closed";
        }
        return summary.parkedUntil() != null && summary.parkedUntil().isAfter(clock.instant()) ? "parked" : "open";
    }

    private Place place(Step step) {
        return new Place(
                step.activityId(),
                step.name(),
                step.type(),
                whereabouts.phaseOf(step),
                step.startedAt(),
                step.dueAt(),
                step.assignee(),
                step.groups(),
                step.taskId());
    }
}
