package org.kept.workflow.trial.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what happens: each item of {@code when} begins with its kind, such as {@code complete: Task_QualifyLead}. */
final class StepReader {

    private static final int MAX_STEPS = 500;
    private static final Set<String> KINDS =
            Set.of("complete", "message", "wait", "until", "incident", "facts", "expect");

    private StepReader() {}

    static List<Step> steps(YamlNode node) {
        List<YamlNode> items = node.list();
        if (items.size() > MAX_STEPS) {
            throw node.problem("A scenario has at most " + MAX_STEPS + " steps");
        }
        List<Step> steps = new ArrayList<>();
        items.forEach(item -> steps.add(step(item)));
        return steps;
    }

    private static Step step(YamlNode node) {
        Map<String, YamlNode> parts = node.map("A step");
        String kind = parts.keySet().stream().findFirst().orElse("");
        if (!KINDS.contains(kind)) {
            throw node.problem("A step begins with one of " + String.join(", ", new java.util.TreeSet<>(KINDS)));
        }
        return switch (kind) {
            case "complete" -> complete(node, node.map("complete", Set.of("complete", "answers", "facts", "by")));
            case "message" -> message(node, node.map("message", Set.of("message", "variables", "facts")));
            case "wait" -> wait(node, node.map("wait", Set.of("wait", "facts")));
            case "until" -> wait(node, node.map("until", Set.of("until", "facts")));
            case "incident" -> simple(Step.Kind.INCIDENT, node, "incident");
            case "facts" -> facts(node, node.map("facts", Set.of("facts")));
            default ->
                new Step(
                        Step.Kind.EXPECT,
                        node.line(),
                        null,
                        Map.of(),
                        Map.of(),
                        null,
                        null,
                        null,
                        ExpectReader.expects(
                                node.map("expect", Set.of("expect")).get("expect")));
        };
    }

    private static Step complete(YamlNode node, Map<String, YamlNode> parts) {
        return new Step(
                Step.Kind.COMPLETE,
                node.line(),
                parts.get("complete").text("complete"),
                values(parts, "answers"),
                values(parts, "facts"),
                parts.containsKey("by") ? parts.get("by").text("by") : null,
                null,
                null,
                List.of());
    }

    private static Step message(YamlNode node, Map<String, YamlNode> parts) {
        return new Step(
                Step.Kind.MESSAGE,
                node.line(),
                parts.get("message").text("message"),
                values(parts, "variables"),
                values(parts, "facts"),
                null,
                null,
                null,
                List.of());
    }

    private static Step wait(YamlNode node, Map<String, YamlNode> parts) {
        return new Step(
                Step.Kind.WAIT,
                node.line(),
                null,
                Map.of(),
                values(parts, "facts"),
                null,
                parts.containsKey("wait") ? parts.get("wait").duration("wait") : null,
                parts.containsKey("until") ? parts.get("until").moment("until") : null,
                List.of());
    }

    private static Step facts(YamlNode node, Map<String, YamlNode> parts) {
        return new Step(
                Step.Kind.FACTS, node.line(), null, Map.of(), values(parts, "facts"), null, null, null, List.of());
    }

    private static Step simple(Step.Kind kind, YamlNode node, String word) {
        String target = node.map(word, Set.of(word)).get(word).text(word);
        return new Step(kind, node.line(), target, Map.of(), Map.of(), null, null, null, List.of());
    }

    private static Map<String, Object> values(Map<String, YamlNode> parts, String key) {
        return parts.containsKey(key) ? parts.get(key).values(key) : Map.of();
    }
}
