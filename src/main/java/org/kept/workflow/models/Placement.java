package org.kept.workflow.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Outline;

/**
 * Where uploaded files belong: the module, and which deployed file each replaces. A file replaces the one that defines the
 * same process, decision, form or letter, else the one with the same name, else it is new.
 *
 * @param resources the resource name of each file
 */
record Placement(String module, Map<ModelFile, String> resources) {

    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9]{1,30}");

    static Placement find(String asked, List<ModelFile> files, List<DeployedModels.Definition> deployed) {
        Map<ModelFile, DeployedModels.Definition> replaced = new HashMap<>();
        for (ModelFile file : files) {
            Set<String> keys = Outline.of(file).keys();
            deployed.stream()
                    .filter(each -> asked == null || each.model().module().equals(asked))
                    .filter(each -> keys.contains(
                            each.model().kind() + ":" + each.model().key()))
                    .findFirst()
                    .or(() -> deployed.stream()
                            .filter(each ->
                                    asked == null || each.model().module().equals(asked))
                            .filter(each -> each.model().file().equals(file.name()))
                            .findFirst())
                    .ifPresent(found -> replaced.put(file, found));
        }
        String module = asked == null ? only(replaced.values()) : asked;
        requireName(module);
        Map<ModelFile, String> resources = new HashMap<>();
        for (ModelFile file : files) {
            DeployedModels.Definition found = replaced.get(file);
            resources.put(file, found == null ? place(module, file) : found.resource());
        }
        return new Placement(module, resources);
    }

    /** Each file where it is deployed under its own name, whatever it defines; otherwise it is new. */
    static Placement named(String module, List<ModelFile> files, Set<String> deployed) {
        requireName(module);
        Map<ModelFile, String> resources = new HashMap<>();
        for (ModelFile file : files) {
            String resource = deployed.stream()
                    .filter(each -> DeployedModels.fileName(each).equals(file.name()))
                    .findFirst()
                    .orElseGet(() -> place(module, file));
            resources.put(file, resource);
        }
        return new Placement(module, resources);
    }

    private static String place(String module, ModelFile file) {
        String folder = Set.of("form", "letter").contains(file.kind()) ? "forms/" : "bpmn/";
        return folder + module + "/" + file.name();
    }

    private static void requireName(String module) {
        if (!MODULE.matcher(module).matches()) {
            throw InvalidModelsException.of(null, "module", "The module's name has 2 to 31 small letters and digits");
        }
    }

    /** The files of a module with these in their place: a file replaces the one of its name, or those that define the same. */
    static List<ModelFile> among(List<ModelFile> deployed, List<ModelFile> files) {
        List<ModelFile> all = new ArrayList<>(files);
        Set<String> names = new TreeSet<>();
        Set<String> keys = new TreeSet<>();
        files.forEach(file -> {
            names.add(file.name());
            keys.addAll(Outline.of(file).keys());
        });
        deployed.stream()
                .filter(each -> !names.contains(each.name()))
                .filter(each -> Outline.of(each).keys().stream().noneMatch(keys::contains))
                .forEach(all::add);
        return all;
    }

    private static String only(Iterable<DeployedModels.Definition> replaced) {
        Set<String> modules = new TreeSet<>();
        replaced.forEach(each -> modules.add(each.model().module()));
        if (modules.size() != 1) {
            String message = modules.isEmpty()
                    ? "These models are new: say which module they belong to, with the parameter 'module'"
                    : "These models belong to the modules " + modules + ": send one module's at a time";
            throw InvalidModelsException.of(null, "module", message);
        }
        return modules.iterator().next();
    }

    /** What each uploaded file calls itself, so that problems name the file as the person knows it. */
    Map<String, String> namesByResource() {
        Map<String, String> names = new HashMap<>();
        resources.forEach((file, resource) -> names.put(resource, file.name()));
        return names;
    }
}
