package org.kept.studio.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.shelf.Contents;
import org.kept.studio.trial.DraftTrials;
import org.kept.studio.trial.Scenarios;
import org.kept.workflow.trial.TrialJson;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.Standing;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.scenario.Expect;
import org.kept.workflow.trial.scenario.Given;
import org.kept.workflow.trial.scenario.Scenario;
import org.kept.workflow.trial.scenario.ScenarioReader;
import org.kept.workflow.trial.scenario.ScenarioWriter;
import org.kept.workflow.trial.scenario.Step;
import org.springframework.stereotype.Service;

/** Takes down a scenario click by click; after each the whole of it is played again, and the trial says where it stands. */
@Service
class Recorder {

    private static final String NAME = "Recording";
    /** Without an expectation nothing could be read; that the case goes on is what nobody minds while it is recorded. */
    private static final List<Expect> GOES_ON = List.of(new Expect(Expect.Kind.ENDED, 0, "false", Map.of()));

    private final RecordingTable table;
    private final DraftTrials trials;
    private final Scenarios scenarios;
    private final Contents contents;

    Recorder(RecordingTable table, DraftTrials trials, Scenarios scenarios, Contents contents) {
        this.table = table;
        this.trials = trials;
        this.scenarios = scenarios;
        this.contents = contents;
    }

    Optional<Recording> find(ModelRef ref, Person person) {
        return table.find(ref, person.username()).map(row -> new Recording(read(row.yaml()), result(row), row.hash()));
    }

    Recording require(ModelRef ref, Person person) {
        return find(ref, person).orElseThrow(() -> new NotFoundException("recording"));
    }

    /** Begins anew with what is given. */
    void begin(ModelRef ref, String process, Given given, Person person) {
        play(ref, new Scenario("", 0, process, NAME, given, List.of(), GOES_ON), false, person);
    }

    /** Something more happens. What the case does not take is not taken down, and the reason is thrown. */
    void add(ModelRef ref, Step step, Person person) {
        Scenario now = require(ref, person).scenario();
        List<Step> steps = new ArrayList<>(now.when());
        steps.add(step);
        play(ref, with(now, now.given(), steps), true, person);
    }

    /** Something was given otherwise from the beginning on. */
    void give(ModelRef ref, UnaryOperator<Given> change, Person person) {
        Scenario now = require(ref, person).scenario();
        play(ref, with(now, change.apply(now.given()), now.when()), false, person);
    }

    /** Takes the last thing that happened back. */
    void back(ModelRef ref, Person person) {
        Scenario now = require(ref, person).scenario();
        List<Step> steps = now.when().isEmpty()
                ? List.of()
                : now.when().subList(0, now.when().size() - 1);
        play(ref, with(now, now.given(), steps), false, person);
    }

    /** Plays it once more, with the draft as it is now. */
    void again(ModelRef ref, Person person) {
        play(ref, require(ref, person).scenario(), false, person);
    }

    void discard(ModelRef ref, Person person) {
        table.delete(ref, person.username());
    }

    /** Keeps it beside the model: how it stands now is what is expected from now on. */
    void keep(ModelRef ref, String name, Person person) {
        Recording recording = require(ref, person);
        Scenario now = recording.scenario();
        Standing standing = recording.standing();
        if (standing == null || !standing.begun()) {
            throw InvalidInputException.of("name", "The case has not begun yet; there is nothing to keep");
        }
        Scenario whole = new Scenario("", 0, now.process(), name, now.given(), now.when(), expected(standing));
        scenarios.save(ref, name, ScenarioWriter.write(whole), person);
        table.delete(ref, person.username());
    }

    private static List<Expect> expected(Standing standing) {
        List<Expect> expects = new ArrayList<>();
        if (standing.over()) {
            String end = standing.end() == null ? "true" : standing.end();
            expects.add(new Expect(Expect.Kind.ENDED, 0, end, Map.of()));
        } else {
            expects.add(new Expect(Expect.Kind.ENDED, 0, "false", Map.of()));
            standing.tasks().stream()
                    .map(Standing.OpenTask::step)
                    .distinct()
                    .forEach(step -> expects.add(new Expect(Expect.Kind.AT, 0, step, Map.of())));
        }
        if (standing.outcome() != null) {
            Map<String, Object> outcome = new LinkedHashMap<>(Map.of("outcome", standing.outcome()));
            expects.add(new Expect(Expect.Kind.OUTCOME, 0, null, outcome));
        }
        return expects;
    }

    private void play(ModelRef ref, Scenario scenario, boolean strict, Person person) {
        String yaml = ScenarioWriter.write(scenario);
        long last = yaml.lines().count();
        TrialResult trial = trials.stand(ref, yaml, person);
        ScenarioResult result = trial.scenarios().stream()
                .findFirst()
                .orElseGet(() -> ScenarioResult.failed("", NAME, 0, scenario.process(), trial.sentence()));
        boolean refused = !result.passed() && (result.standing() == null || result.line() > 1 && result.line() < last);
        if (strict && refused) {
            throw InvalidInputException.of("step", result.sentence());
        }
        try {
            String hash = contents.shown(ref, null).file().hash();
            String json = TrialJson.MAPPER.writeValueAsString(result);
            table.save(ref, person.username(), new RecordingTable.Row(yaml, json, hash));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A trial cannot be written down", e);
        }
    }

    private static Scenario with(Scenario now, Given given, List<Step> steps) {
        return new Scenario("", 0, now.process(), NAME, given, List.copyOf(steps), GOES_ON);
    }

    private static Scenario read(String yaml) {
        return ScenarioReader.read("", yaml, null).get(0);
    }

    private static ScenarioResult result(RecordingTable.Row row) {
        try {
            return TrialJson.MAPPER.readValue(row.result(), ScenarioResult.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recording was written down otherwise than it is read", e);
        }
    }
}
