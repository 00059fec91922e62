package org.kept.workflow.models.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.workflow.models.check.Catalogue.ActionEntry;

/**
 * The models of a module as they lie beside each other: who calls whom, what each does in the end, and which variables one
 * of them reads.
 *
 * @param actions the actions of each process, with those of other modules
 * @param calls the processes that each calls, with those of other modules
 * @param reads every name that a decision of the module or a call out of it reads
 */
public record Models(Map<String, Set<String>> actions, Map<String, Set<String>> calls, Set<String> reads) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    /** The models of these documents, and what the catalogue knows of others. */
    public static Models of(Collection<Xml> roots, Catalogue catalogue) {
        Models models = new Models(
                new HashMap<>(catalogue.known().actions()), new HashMap<>(catalogue.calls()), new HashSet<>());
        roots.forEach(root -> {
            root.children("process").forEach(process -> {
                models.actions.put(process.get("id"), Outline.actions(process));
                models.calls.put(process.get("id"), Outline.called(process));
            });
            root.all().forEach(models::collect);
        });
        return models;
    }

    private void collect(Xml element) {
        if (element.is("inputExpression", "inputEntry", "outputEntry", "literalExpression")) {
            element.children("text").forEach(text -> {
                Matcher names = NAME.matcher(text.text());
                while (names.find()) {
                    reads.add(names.group());
                }
            });
        } else if (element.is("out", "in")) {
            reads.add(element.get("source"));
        }
    }

    /** Whether another process calls it. */
    public boolean called(String process) {
        return calls.values().stream().anyMatch(callees -> callees.contains(process));
    }

    /** What a process does, itself and through those that it calls. */
    public Set<ActionEntry> deeds(String process, Map<String, ActionEntry> catalogue) {
        Set<ActionEntry> deeds = new HashSet<>();
        gather(process, catalogue, deeds, new HashSet<>());
        return deeds;
    }

    private void gather(String process, Map<String, ActionEntry> catalogue, Set<ActionEntry> deeds, Set<String> seen) {
        if (seen.add(process)) {
            actions.getOrDefault(process, Set.of()).stream()
                    .filter(catalogue::containsKey)
                    .forEach(action -> deeds.add(catalogue.get(action)));
            calls.getOrDefault(process, Set.of()).forEach(callee -> gather(callee, catalogue, deeds, seen));
        }
    }
}
