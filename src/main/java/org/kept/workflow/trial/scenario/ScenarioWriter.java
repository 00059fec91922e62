package org.kept.workflow.trial.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes a scenario as the text it is read from: complete in itself, a line for each thing. */
public final class ScenarioWriter {

    private static final Pattern WORD = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringBuilder text = new StringBuilder();

    private ScenarioWriter() {}

    /** The scenario as YAML. */
    public static String write(Scenario scenario) {
        ScenarioWriter writer = new ScenarioWriter();
        writer.line(0, "name: " + value(scenario.name()));
        writer.line(0, "process: " + scenario.process());
        writer.given(scenario.given());
        if (!scenario.when().isEmpty()) {
            writer.line(0, "when:");
            scenario.when().forEach(writer::step);
        }
        if (!scenario.then().isEmpty()) {
            writer.line(0, "then:");
            scenario.then().forEach(expect -> writer.line(1, "- " + expect(expect)));
        }
        return writer.text.toString();
    }

    private void given(Given given) {
        line(0, "given:");
        line(1, "case: " + given.ref());
        line(1, "clock: " + given.clock());
        if (given.message() != null) {
            line(1, "message: " + value(given.message()));
        }
        block("variables", given.variables());
        block("facts", given.facts());
        block("data", given.data());
        if (!given.promises().isEmpty()) {
            line(1, "promises:");
            given.promises()
                    .forEach((policy, span) ->
                            line(2, key(policy) + ": {due: " + span.due() + ", warn: " + span.warn() + "}"));
        }
        if (!given.actions().isEmpty()) {
            line(1, "actions:");
            given.actions().forEach((action, results) -> {
                line(2, key(action) + ":");
                results.forEach(result -> line(3, "- " + result(result)));
            });
        }
    }

    private void block(String name, Map<String, Object> values) {
        if (!values.isEmpty()) {
            line(1, name + ":");
            values.forEach((key, value) -> line(2, key(key) + ": " + value(value)));
        }
    }

    private static String result(Given.ActionResult result) {
        StringBuilder all = new StringBuilder();
        part(all, "sets", result.sets());
        part(all, "facts", result.facts());
        part(all, "error", result.error());
        part(all, "fails", result.fails());
        part(all, "outcome", result.outcome());
        return "{" + all + "}";
    }

    private static void part(StringBuilder all, String key, Object value) {
        boolean empty = value == null || value instanceof Map<?, ?> map && map.isEmpty();
        if (!empty) {
            all.append(all.isEmpty() ? "" : ", ").append(key).append(": ").append(value(value));
        }
    }

    private void step(Step step) {
        switch (step.kind()) {
            case COMPLETE -> line(1, "- complete: " + value(step.target()));
            case MESSAGE -> line(1, "- message: " + value(step.target()));
            case WAIT -> line(1, step.until() == null ? "- wait: " + step.pause() : "- until: " + step.until());
            case INCIDENT -> line(1, "- incident: " + value(step.target()));
            case FACTS -> line(1, "- facts: " + value(step.facts()));
            case EXPECT -> {
                line(1, "- expect:");
                step.expects().forEach(expect -> line(3, "- " + expect(expect)));
            }
        }
        if (!step.values().isEmpty()) {
            line(2, (step.kind() == Step.Kind.COMPLETE ? "answers: " : "variables: ") + value(step.values()));
        }
        if (step.kind() != Step.Kind.FACTS && !step.facts().isEmpty()) {
            line(2, "facts: " + value(step.facts()));
        }
        if (step.by() != null) {
            line(2, "by: " + value(step.by()));
        }
    }

    private static String expect(Expect expect) {
        Object what =
                switch (expect.kind()) {
                    case VARIABLES -> expect.values();
                    case OUTCOME -> expect.values().get("outcome");
                    case DECIDED, CALLED -> Map.of(expect.target(), expect.values());
                    default -> expect.target();
                };
        return expect.kind().word() + ": " + value(what);
    }

    /** Texts always stand in quotation marks, so that none is taken for a date, a number or a truth. */
    private static String value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return "{"
                    + String.join(
                            ", ",
                            map.entrySet().stream()
                                    .map(each -> key(String.valueOf(each.getKey())) + ": " + value(each.getValue()))
                                    .toList())
                    + "}";
        } else if (value instanceof Collection<?> list) {
            return "["
                    + String.join(", ", list.stream().map(ScenarioWriter::value).toList()) + "]";
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        } else if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Temporal) {
            return String.valueOf(value);
        }
        try {
            return JSON.writeValueAsString(value.toString());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This text cannot be written", e);
        }
    }

    private static String key(String key) {
        return WORD.matcher(key).matches() ? key : value(key);
    }

    private void line(int depth, String words) {
        text.append("  ".repeat(depth)).append(words).append('\n');
    }
}
