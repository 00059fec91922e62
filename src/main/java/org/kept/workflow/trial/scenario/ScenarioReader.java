package org.kept.workflow.trial.scenario;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads scenario files, {@code bpmn/<module>/*.scenario.yaml}; JSON is read as well, since it is YAML too. */
public final class ScenarioReader {

    /** More than anybody reads. */
    public static final int MAX_SCENARIOS = 200;

    private static final Set<String> FILE = Set.of("process", "given", "scenarios", "about");
    private static final Set<String> SCENARIO = Set.of("name", "process", "given", "when", "then", "about");
    private static final Set<String> GIVEN =
            Set.of("clock", "case", "facts", "data", "promises", "actions", "variables", "message");
    private static final Set<String> RESULT = Set.of("sets", "facts", "error", "fails", "outcome");

    private final String file;

    private ScenarioReader(String file) {
        this.file = file;
    }

    /**
     * The scenarios of a text: a whole file with {@code scenarios}, or one scenario alone.
     *
     * @param process the process of those that name none; null if they must
     * @throws ScenarioProblem with file and line
     */
    public static List<Scenario> read(String file, String text, String process) {
        return new ScenarioReader(file).scenarios(YamlNode.read(file, text), process);
    }

    private List<Scenario> scenarios(YamlNode root, String process) {
        if (!root.isMap() || !root.map("The file").containsKey("scenarios")) {
            return List.of(scenario(root, process, Given.NOTHING, "Scenario"));
        }
        Map<String, YamlNode> parts = root.map("The file", FILE);
        String own = parts.containsKey("process") ? parts.get("process").text("process") : process;
        Given given = parts.containsKey("given") ? given(parts.get("given")) : Given.NOTHING;
        List<YamlNode> items = parts.get("scenarios").list();
        if (items.size() > MAX_SCENARIOS) {
            throw parts.get("scenarios").problem("A file has at most " + MAX_SCENARIOS + " scenarios");
        }
        List<Scenario> scenarios = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlNode item : items) {
            Scenario scenario = scenario(item, own, given, null);
            if (!names.add(scenario.name())) {
                throw item.problem("Two scenarios are called '" + scenario.name() + "'");
            }
            scenarios.add(scenario);
        }
        return scenarios;
    }

    private Scenario scenario(YamlNode node, String process, Given base, String unnamed) {
        Map<String, YamlNode> parts = node.map("A scenario", SCENARIO);
        if (!parts.containsKey("name") && unnamed == null) {
            throw node.problem("A scenario has a name: what it shows, in a sentence");
        }
        String own = parts.containsKey("process") ? parts.get("process").text("process") : process;
        if (own == null) {
            throw node.problem("Say which process it is about: process: leadHandling");
        }
        String name = parts.containsKey("name") ? parts.get("name").text("name") : unnamed;
        if (name.length() > 200) {
            throw node.problem("A name has at most 200 characters");
        }
        Given given = parts.containsKey("given") ? base.with(given(parts.get("given"))) : base;
        List<Step> when = parts.containsKey("when") ? StepReader.steps(parts.get("when")) : List.of();
        List<Expect> then = parts.containsKey("then") ? ExpectReader.expects(parts.get("then")) : List.of();
        if (then.isEmpty() && when.stream().allMatch(step -> step.expects().isEmpty())) {
            throw node.problem("It expects nothing: write under 'then' what must be so at the end");
        }
        return new Scenario(file, node.line(), own, name, given, when, then);
    }

    private static Given given(YamlNode node) {
        Map<String, YamlNode> parts = node.map("given", GIVEN);
        YamlNode ref = parts.get("case");
        if (ref != null && org.kept.shared.CaseRef.parse(ref.text("case")).isEmpty()) {
            throw ref.problem("case is a reference such as LEAD-2026-000001");
        }
        Map<String, Given.Span> promises = new LinkedHashMap<>();
        if (parts.containsKey("promises")) {
            parts.get("promises").map("promises").forEach((policy, span) -> promises.put(policy, span(span)));
        }
        Map<String, List<Given.ActionResult>> actions = new LinkedHashMap<>();
        if (parts.containsKey("actions")) {
            parts.get("actions")
                    .map("actions")
                    .forEach((action, results) -> actions.put(
                            action,
                            results.list().stream().map(ScenarioReader::result).toList()));
        }
        return new Given(
                parts.containsKey("clock") ? parts.get("clock").moment("clock") : Given.CLOCK,
                ref == null ? Given.REF : ref.text("case"),
                parts.containsKey("facts") ? parts.get("facts").values("facts") : Map.of(),
                parts.containsKey("data") ? parts.get("data").values("data") : Map.of(),
                promises,
                actions,
                parts.containsKey("variables") ? parts.get("variables").values("variables") : Map.of(),
                parts.containsKey("message") ? parts.get("message").text("message") : null);
    }

    private static Given.Span span(YamlNode node) {
        if (!node.isMap()) {
            return Given.Span.of(node.duration("A promise"));
        }
        Map<String, YamlNode> parts = node.map("A promise", Set.of("due", "warn"));
        if (!parts.containsKey("due")) {
            throw node.problem("A promise has a 'due', such as PT30M");
        }
        Duration due = parts.get("due").duration("due");
        return parts.containsKey("warn") ? new Given.Span(due, parts.get("warn").duration("warn")) : Given.Span.of(due);
    }

    private static Given.ActionResult result(YamlNode node) {
        Map<String, YamlNode> parts = node.map("What an action comes to", RESULT);
        return new Given.ActionResult(
                parts.containsKey("sets") ? parts.get("sets").values("sets") : Map.of(),
                parts.containsKey("facts") ? parts.get("facts").values("facts") : Map.of(),
                parts.containsKey("error") ? parts.get("error").text("error") : null,
                parts.containsKey("fails") ? parts.get("fails").text("fails") : null,
                parts.containsKey("outcome") ? parts.get("outcome").text("outcome") : null);
    }
}
