package org.kept.studio.create;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.studio.create.Wanted.Field;
import org.kept.studio.create.Wanted.Kind;
import org.kept.studio.create.Wanted.Step;
import org.kept.workflow.models.check.ModelFile;

/**
 * Writes the files of a process from what an analyst said: forms, a table where one decides, and the drawing. What they may be called
 * is made of the words; whatever the words are, the files pass the check of models.
 *
 * @param module the module's name, which no other has
 * @param files the process last, so that what it refers to is there before it
 */
record FirstDraft(String module, List<ModelFile> files) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_MODULE = 20;
    private static final Field WHAT_WAS_DONE = new Field("What was done", Kind.LONG_TEXT, List.of());
    private static final Field MAY_GO_ON = new Field("May it go on?", Kind.CHOICE, List.of("Yes", "No"));

    /**
     * The draft of this process.
     *
     * @param free whether a module, and a process, form and table beginning so, may be made
     */
    static FirstDraft of(Wanted wanted, Predicate<String> free) {
        String module = Slug.free(Slug.of(wanted.name(), "", "process", LONGEST_MODULE), free);
        return new FirstDraft(module, new Writing(wanted, module).files());
    }

    /** The name of the process's own file. */
    String processFile() {
        return module + ".bpmn";
    }

    /** One draft while it is written. */
    private static final class Writing {

        private final Wanted wanted;
        private final String module;
        private final String name;
        private final String policy;
        private final boolean promised;
        private final List<ModelFile> files = new ArrayList<>();
        private final Set<String> keys = new HashSet<>(Set.of("title", "note"));
        private final Set<String> ids = new HashSet<>(Set.of("Task_Route"));
        private final ProcessDrawing drawing = new ProcessDrawing();

        Writing(Wanted wanted, String module) {
            keys.addAll(ReservedKeys.ALL);
            this.wanted = wanted;
            this.module = module;
            this.name = words(wanted.name(), "Process");
            this.policy = module + "-done";
            this.promised = !wanted.promise().isBlank();
        }

        List<ModelFile> files() {
            begin();
            for (int i = 0; i < wanted.steps().size(); i++) {
                step(i);
            }
            drawing.then("endEvent", "EndEvent_Done", "Done", "", outcome("done"), 36, 36);
            String purpose = Slug.words(wanted.purpose(), 1000);
            String documentation = purpose.isEmpty()
                    ? ""
                    : "    <bpmn:documentation>" + XmlWords.of(purpose) + "</bpmn:documentation>\n";
            String file = drawing.file(module, name, documentation, extensions("    ", properties()));
            files.add(new ModelFile(module + ".bpmn", file.getBytes(StandardCharsets.UTF_8)));
            return List.copyOf(files);
        }

        private void begin() {
            FormDraft form = new FormDraft(module + "-start");
            form.add("title", "What is it about?", new Field("", Kind.TEXT, List.of()), true);
            form.add("note", "What should whoever works on it know?", new Field("", Kind.LONG_TEXT, List.of()), false);
            files.add(form.file());
            drawing.then("startEvent", "StartEvent_Begun", "Begun", form(form.id()), "", 36, 36);
        }

        private void step(int index) {
            Step step = wanted.steps().get(index);
            FormDraft form = new FormDraft(module + "-" + (index + 1) + "-" + Slug.of(step.name(), "-", "step", 24));
            List<Field> asked = step.fields().isEmpty() ? List.of(WHAT_WAS_DONE) : step.fields();
            for (int i = 0; i < asked.size(); i++) {
                form.add(asked.get(i), i == 0, keys);
            }
            boolean decides = wanted.decides() && index == 0;
            if (decides && choice(form).isEmpty()) {
                form.add(MAY_GO_ON, true, keys);
            }
            files.add(form.file());
            String team = step.team().isBlank() ? wanted.team() : step.team();
            String due = promised
                    ? "promises.%s(execution,'%s')"
                            .formatted(index < wanted.steps().size() - 1 ? "warn" : "due", policy)
                    : "promises.after(execution,'P2D')";
            String attributes = form(form.id()) + " camunda:candidateGroups=\"" + XmlWords.of(team)
                    + "\" camunda:dueDate=\"${" + due + "}\"";
            String phase = phases().isEmpty() ? "" : extensions("      ", Map.of("phase", phases().get(index)));
            drawing.then(
                    "userTask",
                    id(step.name(), index),
                    words(step.name(), "Step " + (index + 1)),
                    attributes,
                    phase,
                    100,
                    80);
            if (decides) {
                decide(form);
            }
        }

        /** It speaks: cases, figures and later versions hold on to it. */
        private String id(String step, int index) {
            String id = Slug.free("Task_" + Slug.camel(step, "Step" + (index + 1), 40), one -> !ids.contains(one));
            ids.add(id);
            return id;
        }

        private void decide(FormDraft form) {
            String table = module + "-route";
            String key = choice(form).orElseThrow();
            files.add(TableDraft.of(
                    table, name + ": does it go on?", key, form.asked().get(key)));
            drawing.then(
                    "businessRuleTask",
                    "Task_Route",
                    "Decide whether it goes on",
                    " camunda:decisionRef=\"" + table
                            + "\" camunda:decisionRefBinding=\"deployment\" camunda:resultVariable=\"route\""
                            + " camunda:mapDecisionResult=\"singleEntry\"",
                    "",
                    100,
                    80);
            // The way on is drawn next but one: the first flow leads into the gateway, the second to the end below it.
            String on = "Flow_" + (drawing.flows() + 3);
            drawing.then("exclusiveGateway", "Gateway_Route", "Does it go on?", " default=\"" + on + "\"", "", 50, 50);
            drawing.orElse("EndEvent_Stopped", "Stopped", outcome("stopped"), "no", "${route == 'stop'}");
        }

        /** The first choice that a form asks; a table reads it. */
        private static Optional<String> choice(FormDraft form) {
            return form.asked().entrySet().stream()
                    .filter(field -> field.getValue().kind() == Kind.CHOICE)
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        /** The steps as phases, where their names tell them apart. */
        private List<String> phases() {
            List<String> names = wanted.steps().stream()
                    .map(step -> words(step.name(), "Step")
                            .replace(',', ' ')
                            .replaceAll("\\s+", " ")
                            .strip())
                    .map(step ->
                            step.length() <= 40 ? step : step.substring(0, 40).strip())
                    .toList();
            boolean apart =
                    Set.copyOf(names).size() == names.size() && names.stream().noneMatch(String::isEmpty);
            return apart ? names : List.of();
        }

        private Map<String, String> properties() {
            Map<String, String> properties = new java.util.LinkedHashMap<>();
            if (!phases().isEmpty()) {
                properties.put("phases", String.join(",", phases()));
            }
            properties.put("team", wanted.team());
            if (promised) {
                properties.put("promise." + policy, wanted.promise().strip());
                properties.put("promise." + policy + ".name", Slug.words(name, LONGEST_NAME - 6) + ": done");
            }
            return properties;
        }

        private static String outcome(String outcome) {
            return extensions("      ", Map.of("outcome", outcome));
        }

        private static String extensions(String indent, Map<String, String> properties) {
            String inside = properties.entrySet().stream()
                    .map(one -> indent + "    <camunda:property name=\"" + one.getKey() + "\" value=\""
                            + XmlWords.of(one.getValue()) + "\" />\n")
                    .collect(Collectors.joining());
            return Stream.of(
                            indent + "<bpmn:extensionElements>\n",
                            indent + "  <camunda:properties>\n",
                            inside,
                            indent + "  </camunda:properties>\n",
                            indent + "</bpmn:extensionElements>\n")
                    .collect(Collectors.joining());
        }

        private static String form(String id) {
            return " camunda:formRef=\"" + id + "\" camunda:formRefBinding=\"deployment\"";
        }

        private static String words(String typed, String otherwise) {
            String words = Slug.words(typed, LONGEST_NAME);
            return words.isEmpty() ? otherwise : words;
        }
    }
}
