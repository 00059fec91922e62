package org.kept.studio.runs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.shared.web.Viewing;
import org.kept.studio.outline.Reading;
import org.kept.studio.runs.Called.Glossary;
import org.kept.studio.words.Phrases;
import org.kept.workflow.trial.result.Coverage;
import org.kept.workflow.trial.result.Decided;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.result.Walked;
import org.springframework.stereotype.Component;

/** Tells trials in people's words: the way of each case by the clock of its scenario, and what no case came by. */
@Component
public class TrialWords {

    private final Phrases phrases;
    private final Viewing viewing;

    TrialWords(Phrases phrases, Viewing viewing) {
        this.phrases = phrases;
        this.viewing = viewing;
    }

    /** What came of each scenario, by its name. */
    Map<String, Told> told(TrialResult result, Glossary called) {
        Map<String, Told> all = new LinkedHashMap<>();
        result.scenarios().forEach(one -> all.put(one.name(), told(one, called)));
        return all;
    }

    /** What came of one. */
    public Told told(ScenarioResult one, Glossary called) {
        Map<Instant, List<String>> moments = new LinkedHashMap<>();
        one.path().stream()
                .filter(walked -> walked.kind().equals("step"))
                .filter(walked -> !called.element(walked.id()).isEmpty())
                .forEach(walked -> moments.computeIfAbsent(walked.at(), key -> new ArrayList<>())
                        .add(step(walked, one.process(), called)));
        List<Told.Moment> way = moments.entrySet().stream()
                .map(each -> new Told.Moment(clock(each.getKey()), String.join(" → ", each.getValue())))
                .toList();
        return new Told(
                one.name(),
                one.passed(),
                one.bare(),
                one.sentence(),
                way,
                one.decisions().stream().map(made -> decided(made, called)).toList());
    }

    private String step(Walked walked, String process, Glossary called) {
        String name = called.element(walked.id());
        return walked.process().equals(process) ? name : phrases.say("runs.called", name, called.key(walked.process()));
    }

    private String decided(Decided made, Glossary called) {
        String gave = made.outputs().stream()
                .flatMap(row -> row.entrySet().stream())
                .filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        String rows = made.rows().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return gave.isEmpty()
                ? phrases.say("runs.decided.nothing", called.key(made.decision()))
                : phrases.say("runs.decided", called.key(made.decision()), gave, rows);
    }

    /** A moment of a scenario: it has no place on earth, and so is told as it stands in its text. */
    public String clock(Instant at) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", viewing.locale())
                .format(at.atZone(ZoneOffset.UTC));
    }

    /** What no scenario came by, that of the file's own process first. */
    List<Covered> covered(TrialResult result, Reading own, Glossary called) {
        return result.coverage().stream()
                .sorted(java.util.Comparator.comparing(one -> !one.process().equals(own.key())))
                .map(one -> covered(one, own, called))
                .toList();
    }

    private Covered covered(Coverage one, Reading own, Glossary called) {
        Reading reading = called.processes().get(one.process());
        List<Covered.Missed> missed = reading == null
                ? List.of()
                : reading.parts().stream()
                        .filter(part -> one.missed().contains(part.id()))
                        .map(part -> new Covered.Missed(
                                part.id(),
                                part.name().isBlank() ? phrases.sayOr("part." + part.type(), part.id()) : part.name()))
                        .toList();
        return new Covered(
                called.key(one.process()),
                one.process().equals(own.key()),
                (int) Math.floor(one.share() * 100),
                missed,
                one.missed().size() - missed.size());
    }
}
