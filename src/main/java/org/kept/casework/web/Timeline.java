package org.kept.casework.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kept.casework.CaseSummary;
import org.kept.casework.domain.StepHistory.Step;
import org.kept.casework.domain.StoryBook;
import org.kept.casework.web.CaseFile.Told;
import org.kept.promise.PromiseView;
import org.kept.shared.web.Words;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells what happened in plain sentences: what modules told, what was worked, decided and promised, the newest first. */
@Component
class Timeline {

    private final StoryBook story;
    private final People people;
    private final MessageSource messages;
    private final Words words;

    Timeline(StoryBook story, People people, MessageSource messages, Words words) {
        this.story = story;
        this.people = people;
        this.messages = messages;
        this.words = words;
    }

    List<Told> of(CaseSummary summary, List<Step> steps, List<PromiseView> promises) {
        List<Told> told = new ArrayList<>();
        told.add(new Told(summary.openedAt(), "event", null, say("opened", summary.title())));
        story.of(summary.ref()).forEach(e -> told.add(new Told(e.at(), e.kind(), nameOf(e.actor()), e.text())));
        steps.stream().filter(step -> !step.container()).forEach(step -> tell(step, told));
        promises.forEach(promise -> tell(promise, told));
        if (!summary.open()) {
            told.add(new Told(summary.closedAt(), "event", null, say("closed", outcome(summary.outcome()))));
        }
        told.sort(Comparator.comparing(Told::at).reversed());
        return told;
    }

    private void tell(Step step, List<Told> told) {
        if (step.userTask()) {
            told.add(task(step));
        } else if (!step.open() && !step.canceled() && !step.name().equals(step.activityId())) {
            String kind = "businessRuleTask".equals(step.type()) ? "decision" : "event";
            String key =
                    KINDS.stream().filter(step.type()::contains).findFirst().orElse(null);
            if (key != null) {
                told.add(new Told(step.endedAt(), kind, null, say(key, step.name())));
            }
        }
    }

    /** What is told of steps nobody works: the first word that stands in the engine's name of the type. */
    private static final List<String> KINDS =
            List.of("businessRuleTask", "serviceTask", "sendTask", "Timer", "Message", "EndEvent", "receiveTask");

    private Told task(Step step) {
        if (step.canceled()) {
            return new Told(step.endedAt(), "task", null, say("task.canceled", step.name()));
        }
        if (!step.open()) {
            return new Told(step.endedAt(), "task", nameOf(step.assignee()), say("task.done", step.name()));
        }
        if (step.assignee() != null) {
            return new Told(step.startedAt(), "task", null, say("task.taken", step.name(), nameOf(step.assignee())));
        }
        return new Told(
                step.startedAt(), "task", null, say("task.waits", step.name(), String.join(", ", step.groups())));
    }

    private void tell(PromiseView promise, List<Told> told) {
        told.add(new Told(
                promise.startedAt(),
                "promise",
                null,
                say("promise.made", promise.name(), words.near(promise.dueAt()))));
        switch (promise.state()) {
            case KEPT ->
                told.add(new Told(promise.fulfilledAt(), "promise", null, say("promise.kept", promise.name())));
            case BROKEN ->
                told.add(new Told(
                        promise.fulfilledAt() == null ? promise.dueAt() : promise.fulfilledAt(),
                        "promise",
                        null,
                        say("promise.broken", promise.name())));
            default -> {
                // Still running, paused or withdrawn: the line on the promise itself says so.
            }
        }
    }

    private String outcome(String outcome) {
        return messages.getMessage("casework.outcome." + outcome, null, outcome, LocaleContextHolder.getLocale());
    }

    private String nameOf(String username) {
        return username == null ? null : people.find(username).map(Person::name).orElse(username);
    }

    private String say(String key, Object... values) {
        return messages.getMessage("casework.story." + key, values, LocaleContextHolder.getLocale());
    }
}
