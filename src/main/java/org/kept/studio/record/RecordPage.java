package org.kept.studio.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.shared.InvalidInputException;
import org.kept.studio.ModelRef;
import org.kept.studio.outline.Reading;
import org.kept.studio.runs.Called;
import org.kept.studio.runs.TrialPage;
import org.kept.studio.runs.TrialWords;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.studio.trial.KeptScenario;
import org.kept.studio.trial.Scenarios;
import org.kept.workflow.trial.scenario.Given;
import org.kept.workflow.trial.scenario.Scenario;
import org.kept.workflow.trial.scenario.ScenarioReader;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of a recording show: its beginning, and each stop. */
@Component
class RecordPage {

    private final TrialPage page;
    private final Contents contents;
    private final Bookshelf shelf;
    private final Scenarios scenarios;
    private final FactFields facts;
    private final StopWords words;
    private final TrialWords ways;
    private final Called called;

    RecordPage(
            TrialPage page,
            Contents contents,
            Bookshelf shelf,
            Scenarios scenarios,
            FactFields facts,
            StopWords words,
            TrialWords ways,
            Called called) {
        this.page = page;
        this.contents = contents;
        this.shelf = shelf;
        this.scenarios = scenarios;
        this.facts = facts;
        this.words = words;
        this.ways = ways;
        this.called = called;
    }

    String begin(ModelRef ref, String like, Model model) {
        page.head(ref, model);
        Given base = like(ref, like);
        model.addAttribute("like", like);
        model.addAttribute(
                "kept", scenarios.of(ref).stream().map(KeptScenario::name).toList());
        model.addAttribute("facts", facts.of(ref, base.facts()));
        model.addAttribute("messages", messages(reading(ref)));
        model.addAttribute("message", base.message());
        return "studio/record-begin";
    }

    String stop(ModelRef ref, Recording recording, Model model) {
        page.head(ref, model);
        var glossary = called.of(ref);
        model.addAttribute("recording", recording);
        model.addAttribute("now", recording.standing());
        model.addAttribute("where", words.where(recording));
        model.addAttribute("trouble", words.trouble(recording));
        model.addAttribute("soFar", words.soFar(recording, glossary));
        model.addAttribute("told", ways.told(recording.result(), glossary));
        model.addAttribute("waits", recording.standing() == null ? List.of() : words.waits(recording.standing()));
        model.addAttribute("facts", facts.of(ref, recording.scenario().given().facts()));
        model.addAttribute("older", !contents.shown(ref, null).file().hash().equals(recording.hash()));
        return "studio/record";
    }

    /** What is given in a scenario that is kept; nothing without one. */
    Given like(ModelRef ref, String name) {
        return kept(ref, name).map(Scenario::given).orElse(Given.NOTHING);
    }

    private Optional<Scenario> kept(ModelRef ref, String name) {
        if (name == null || name.isBlank()) {
            return Optional.empty();
        }
        KeptScenario kept = scenarios.get(ref, name);
        return ScenarioReader.read("", kept.yaml(), kept.process()).stream()
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    Set<String> factNames(ModelRef ref) {
        return facts.of(ref, Map.of()).stream().map(FactFields.Field::name).collect(Collectors.toSet());
    }

    Map<String, Class<?>> types() {
        return facts.types();
    }

    /** The process of the file. */
    String process(ModelRef ref) {
        Reading reading = reading(ref);
        if (!reading.kind().equals("bpmn") || !reading.readable()) {
            throw InvalidInputException.of("file", "Only a process can be recorded");
        }
        return reading.key();
    }

    private Reading reading(ModelRef ref) {
        return shelf.reading(contents.shown(ref, null).file());
    }

    private static List<String> messages(Reading reading) {
        return reading.parts().stream()
                .filter(part -> part.type().equals("startEvent") && part.said("message") != null)
                .map(part -> part.said("message"))
                .distinct()
                .toList();
    }
}
