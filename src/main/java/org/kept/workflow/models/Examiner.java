package org.kept.workflow.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.workflow.models.catalogue.Catalogues;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.kept.workflow.models.check.bpmn.Callers;
import org.springframework.stereotype.Component;

/** Looks at files as they would lie among what is deployed, and says what is to be said about them; it changes nothing. */
@Component
class Examiner {

    private final ModelShelf shelf;
    private final Catalogues catalogues;
    private final EngineReader engine;

    Examiner(ModelShelf shelf, Catalogues catalogues, EngineReader engine) {
        this.shelf = shelf;
        this.catalogues = catalogues;
        this.engine = engine;
    }

    /** The files of every module as they are deployed now. */
    Map<String, List<ModelFile>> everything() {
        Map<String, List<ModelFile>> files = new HashMap<>();
        shelf.all().forEach((module, each) -> files.put(module, List.copyOf(each.values())));
        return files;
    }

    /** Everything there is to say about the files of one module. */
    List<ModelProblem> examine(String module, Map<String, List<ModelFile>> everything) {
        Map<String, List<ModelFile>> others = new HashMap<>(everything);
        List<ModelFile> own = others.remove(module);
        return ModelCheck.check(own, catalogues.forModule(module, own, others));
    }

    /** The same, and what the change would take from other modules. */
    List<ModelProblem> changed(String module, Map<String, List<ModelFile>> everything) {
        Map<String, List<ModelFile>> others = new HashMap<>(everything);
        List<ModelFile> own = others.remove(module);
        var before = shelf.all().getOrDefault(module, Map.of()).values();
        return Stream.concat(Callers.left(before, own, others).stream(), examine(module, everything).stream())
                .toList();
    }

    /** About files that find their places by what they define. */
    List<ModelProblem> uploaded(String module, List<ModelFile> files) {
        List<ModelProblem> sizes = ModelCheck.checkSizes(files);
        if (!sizes.isEmpty()) {
            return sizes;
        }
        Map<String, List<ModelFile>> everything = everything();
        everything.put(module, Placement.among(everything.getOrDefault(module, List.of()), files));
        return about(files, changed(module, everything));
    }

    /** About files in the places of those of the same names; the engine reads them, too, if nothing else is wrong. */
    List<ModelProblem> named(String module, List<ModelFile> files) {
        List<ModelProblem> sizes = ModelCheck.checkSizes(files);
        if (!sizes.isEmpty()) {
            return sizes;
        }
        Map<String, ModelFile> target = new TreeMap<>(shelf.all().getOrDefault(module, Map.of()));
        Placement placement = Placement.named(module, files, target.keySet());
        files.forEach(file -> target.put(placement.resources().get(file), file));
        Map<String, List<ModelFile>> everything = everything();
        everything.put(module, List.copyOf(target.values()));
        List<ModelProblem> problems = about(files, changed(module, everything));
        if (problems.stream().anyMatch(ModelProblem::stops)) {
            return problems;
        }
        List<ModelProblem> unread = engine.read(files);
        return unread.isEmpty() ? problems : unread;
    }

    /** All errors, and the advice about these files: what stands in the others has been there before. */
    static List<ModelProblem> about(List<ModelFile> files, List<ModelProblem> problems) {
        Set<String> names = files.stream().map(ModelFile::name).collect(Collectors.toSet());
        return problems.stream()
                .filter(problem -> problem.stops() || names.contains(problem.file()))
                .toList();
    }
}
