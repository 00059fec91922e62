package org.kept.workflow.models.check.bpmn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.kept.workflow.models.check.Outline;

/**
 * Finds processes that lose the id by which other modules call them: those would go on with what was deployed last under that id,
 * and nobody would notice.
 */
public final class Callers {

    private static final String KIND = "bpmn:";

    private Callers() {}

    /**
     * What the change would take from other modules.
     *
     * @param before the module's files as they are deployed
     * @param after the same as they would be
     * @param others the files of all other modules, by module
     */
    public static List<ModelProblem> left(
            Collection<ModelFile> before, Collection<ModelFile> after, Map<String, List<ModelFile>> others) {
        Set<String> gone = processes(before);
        gone.removeAll(processes(after));
        List<ModelProblem> problems = new ArrayList<>();
        if (gone.isEmpty()) {
            return problems;
        }
        for (ModelFile file : before) {
            for (String process : processes(List.of(file))) {
                if (gone.contains(process)) {
                    callers(process, others)
                            .forEach(caller -> problems.add(new ModelProblem(
                                    file.name(), renamed(file, after), 0, "called", message(process, caller))));
                }
            }
        }
        return problems;
    }

    /** What stands in the file now, to show the problem at; null where that is not known. */
    private static String renamed(ModelFile file, Collection<ModelFile> after) {
        return after.stream()
                .filter(now -> now.name().equals(file.name()))
                .flatMap(now -> processes(List.of(now)).stream())
                .findFirst()
                .orElse(null);
    }

    private static String message(String process, String caller) {
        return "Keep the id '" + process + "': " + caller
                + " calls it. For another id, deploy a process that has it beside this one, and let the call name that first";
    }

    private static Set<String> processes(Collection<ModelFile> files) {
        return files.stream()
                .filter(file -> file.kind().equals("bpmn"))
                .flatMap(file -> Outline.of(file).keys().stream())
                .filter(key -> key.startsWith(KIND))
                .map(key -> key.substring(KIND.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> callers(String process, Map<String, List<ModelFile>> others) {
        Set<String> callers = new TreeSet<>();
        others.forEach((module, files) -> files.stream()
                .filter(file -> file.kind().equals("bpmn"))
                .filter(file -> Outline.of(file).calls().values().stream().anyMatch(calls -> calls.contains(process)))
                .forEach(file -> callers.add(file.name() + " of the module '" + module + "'")));
        return callers;
    }
}
