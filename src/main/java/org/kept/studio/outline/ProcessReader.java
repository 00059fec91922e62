package org.kept.studio.outline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kept.workflow.models.check.Xml;

/** Reads a process: its steps in the order of its flows, those of sub-processes after the one that holds them. */
final class ProcessReader {

    private ProcessReader() {}

    static Reading read(Xml root, String file) {
        Xml process = root.children("process").findFirst().orElse(null);
        if (process == null || process.get("id").isEmpty()) {
            return Reading.nothing("bpmn", file);
        }
        List<Part> parts = new ArrayList<>();
        var says = new StepSayings(root);
        collect(process, 0, says, parts);
        String name = process.get("name").isBlank() ? process.get("id") : process.get("name");
        return new Reading(
                "bpmn", process.get("id"), name, note(process), phases(process), parts, List.of(), "", uses(process));
    }

    private static void collect(Xml scope, int depth, StepSayings says, List<Part> parts) {
        for (Xml node : FlowOrder.of(scope)) {
            parts.add(new Part(node.get("id"), node.name(), depth, node.get("name"), note(node), says.of(node)));
            if (node.is("subProcess", "transaction", "adHocSubProcess")) {
                collect(node, depth + 1, says, parts);
            }
        }
    }

    private static String note(Xml element) {
        return element.children("documentation").map(Xml::text).findFirst().orElse("");
    }

    private static List<String> phases(Xml process) {
        return process.extensions("property")
                .filter(property -> property.get("name").equals("phases"))
                .flatMap(property -> Arrays.stream(property.get("value").split(",")))
                .map(String::strip)
                .filter(phase -> !phase.isEmpty())
                .toList();
    }

    private static Set<String> uses(Xml process) {
        Set<String> uses = new TreeSet<>();
        process.all().forEach(element -> {
            add(uses, "bpmn:", element.get("calledElement"));
            add(uses, "dmn:", element.get("camunda:decisionRef"));
            add(uses, "form:", element.get("camunda:formRef"));
            if (element.is("inputParameter") && element.get("name").equals("letter")) {
                add(uses, "letter:", element.text());
            }
        });
        return uses;
    }

    private static void add(Set<String> uses, String kind, String key) {
        if (!key.isEmpty()) {
            uses.add(kind + key);
        }
    }
}
