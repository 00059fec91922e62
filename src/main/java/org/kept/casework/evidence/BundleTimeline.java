package org.kept.casework.evidence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.kept.casework.CaseSummary;
import org.kept.casework.domain.StepHistory;
import org.kept.casework.domain.StepHistory.Step;
import org.kept.casework.domain.StoryBook;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What happened to a case from its beginning, in the same words for everybody and with exact times. */
@Component
class BundleTimeline {

    private final StoryBook story;
    private final StepHistory steps;
    private final Promises promises;
    private final MessageSource messages;

    BundleTimeline(StoryBook story, StepHistory steps, Promises promises, MessageSource messages) {
        this.story = story;
        this.steps = steps;
        this.promises = promises;
        this.messages = messages;
    }

    /** One thing that happened; the actor is a user name, or empty. */
    record Line(Instant at, String kind, String actor, String text) {}

    List<Line> of(CaseSummary it) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(it.openedAt(), "event", "", say("opened", it.title())));
        story.of(it.ref())
                .forEach(told -> lines.add(new Line(told.at(), told.kind(), actor(told.actor()), told.text())));
        steps.of(it.ref()).stream()
                .filter(step -> !step.container() && !step.open() && !step.canceled())
                .forEach(step -> tell(step, lines));
        promises.of(it.ref()).forEach(promise -> tell(promise, lines));
        if (!it.open()) {
            lines.add(new Line(it.closedAt(), "event", "", say("closed", it.outcome())));
        }
        lines.sort(Comparator.comparing(Line::at).thenComparing(Line::kind).thenComparing(Line::text));
        return lines;
    }

    private void tell(Step step, List<Line> lines) {
        if (step.userTask()) {
            lines.add(new Line(step.endedAt(), "task", actor(step.assignee()), say("task.done", step.name())));
        } else if (step.type().equals("businessRuleTask")) {
            lines.add(new Line(step.endedAt(), "decision", "", say("businessRuleTask", step.name())));
        } else if (step.type().equals("serviceTask") || step.type().equals("sendTask")) {
            lines.add(new Line(step.endedAt(), "event", "", say(step.type(), step.name())));
        }
    }

    private void tell(PromiseView promise, List<Line> lines) {
        lines.add(new Line(promise.startedAt(), "promise", "", say("promise.made", promise.name(), promise.dueAt())));
        switch (promise.state()) {
            case KEPT -> lines.add(new Line(promise.fulfilledAt(), "promise", "", say("promise.kept", promise.name())));
            case BROKEN -> lines.add(new Line(promise.dueAt(), "promise", "", say("promise.broken", promise.name())));
            default -> {
                // It runs, or no longer applies: promises.json says which.
            }
        }
    }

    private static String actor(String username) {
        return username == null ? "" : username;
    }

    private String say(String key, Object... values) {
        Object[] texts = java.util.Arrays.stream(values).map(String::valueOf).toArray();
        return messages.getMessage("casework.story." + key, texts, Locale.ENGLISH);
    }
}
