package org.kept.studio.record;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.studio.runs.Called.Glossary;
import org.kept.studio.runs.TrialWords;
import org.kept.studio.words.Phrases;
import org.kept.workflow.trial.result.Standing;
import org.kept.workflow.trial.scenario.Step;
import org.springframework.stereotype.Component;

/** Tells a recording in people's words: what has happened so far, where the case stands, and how long it is until something comes by itself. */
@Component
class StopWords {

    private final Phrases phrases;
    private final TrialWords words;

    StopWords(Phrases phrases, TrialWords words) {
        this.phrases = phrases;
        this.words = words;
    }

    /** A timer with how long it is until then. */
    record Wait(String pause, String span, String at, String name) {}

    /** Where it stands, in a sentence. */
    String where(Recording recording) {
        Standing now = recording.standing();
        if (now == null || !now.begun()) {
            return phrases.say("record.where.not");
        }
        if (now.over()) {
            return phrases.say("record.where.over", words.clock(now.at()));
        }
        String tasks = now.tasks().stream()
                .map(task -> "“" + task.name() + "”")
                .distinct()
                .collect(Collectors.joining(", "));
        return tasks.isEmpty()
                ? phrases.say("record.where.waits", words.clock(now.at()))
                : phrases.say("record.where.tasks", words.clock(now.at()), tasks);
    }

    /** The sentence that says why the trial could not go on; null where it could. */
    String trouble(Recording recording) {
        Standing now = recording.standing();
        boolean fine = now != null && now.begun() && now.failures().isEmpty();
        return fine || recording.result().passed() ? null : recording.result().sentence() + ".";
    }

    /** What happened so far. */
    List<String> soFar(Recording recording, Glossary called) {
        return recording.scenario().when().stream()
                .map(step -> one(step, called))
                .toList();
    }

    private String one(Step step, Glossary called) {
        return switch (step.kind()) {
            case COMPLETE -> values("record.step.complete", name(step.target(), called), step.values());
            case MESSAGE -> values("record.step.message", step.target(), step.values());
            case WAIT -> phrases.say("record.step.wait", span(step.pause()));
            case FACTS -> values("record.step.facts", "", step.facts());
            case INCIDENT -> phrases.say("record.step.incident", name(step.target(), called));
            case EXPECT -> phrases.say("record.step.expect");
        };
    }

    private String values(String key, String what, Map<String, Object> values) {
        String said = values.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return phrases.say(said.isEmpty() ? key + ".bare" : key, what, said);
    }

    private static String name(String id, Glossary called) {
        return called.element(id).isEmpty() ? id : called.element(id);
    }

    /** What comes by itself, the next first. */
    List<Wait> waits(Standing now) {
        return now.timers().stream()
                .limit(6)
                .map(due -> {
                    Duration pause = Duration.between(now.at(), due.at());
                    Duration some = pause.isNegative() || pause.isZero() ? Duration.ofSeconds(1) : pause;
                    return new Wait(some.toString(), span(some), words.clock(due.at()), due.name());
                })
                .toList();
    }

    private String span(Duration pause) {
        if (pause == null) {
            return "";
        }
        if (pause.toMinutes() >= 2880) {
            return phrases.say("time.days", pause.toDays());
        }
        return pause.toMinutes() >= 120
                ? phrases.say("time.hours", pause.toHours())
                : phrases.say("time.minutes", Math.max(1, pause.toMinutes()));
    }
}
