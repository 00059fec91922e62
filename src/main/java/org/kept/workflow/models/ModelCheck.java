package org.kept.workflow.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.kept.workflow.models.check.Catalogue;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.kept.workflow.models.check.Models;
import org.kept.workflow.models.check.Outline;
import org.kept.workflow.models.check.Report;
import org.kept.workflow.models.check.Surroundings;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.models.check.XmlReader;
import org.kept.workflow.models.check.bpmn.BpmnCheck;
import org.kept.workflow.models.check.dmn.DmnCheck;
import org.kept.workflow.models.check.form.FormCheck;
import org.kept.workflow.models.check.graph.Cycles;
import org.kept.workflow.models.check.letter.LetterCheck;

/**
 * The first lock: reads models before the engine sees them and refuses whatever is not known to be harmless. It starts
 * nothing and asks nobody, so a hostile file costs its reading and no more.
 */
public final class ModelCheck {

    static final int MAX_FILES = 50;

    private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}\\.(bpmn|dmn|form|letter)");

    private final Catalogue catalogue;
    private final Report report = new Report();
    private final Map<ModelFile, Xml> documents = new HashMap<>();
    private final Map<String, FormCheck> forms = new HashMap<>();
    private final List<LetterCheck> letters = new ArrayList<>();

    private ModelCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * Everything there is to say about these files of one module, taken together: errors first, then advice. They may be
     * deployed when there is no error.
     */
    public static List<ModelProblem> check(List<ModelFile> files, Catalogue catalogue) {
        ModelCheck check = new ModelCheck(catalogue);
        if (files.size() > 2 * MAX_FILES) {
            check.report.add(null, null, 0, "files", "A module has at most " + 2 * MAX_FILES + " models; split it");
        } else {
            check.read(files);
            check.examine(files);
        }
        return check.report.problems();
    }

    /** What is wrong with the number, names and sizes of uploaded files; the rest is looked at only if nothing is. */
    public static List<ModelProblem> checkSizes(List<ModelFile> files) {
        Report report = new Report();
        if (files.isEmpty() || files.size() > MAX_FILES) {
            report.add(null, null, 0, "files", "Send between 1 and " + MAX_FILES + " files at once");
        } else {
            Set<String> names = new HashSet<>();
            files.forEach(file -> checkFile(file, names, report));
        }
        return report.problems();
    }

    private static boolean checkFile(ModelFile file, Set<String> names, Report report) {
        if (!FILE_NAME.matcher(file.name()).matches()) {
            report.add(
                    shortened(file.name()),
                    null,
                    0,
                    "file-name",
                    "Name the file with letters, digits and dashes, ending in .bpmn, .dmn, .form or .letter");
        } else if (!names.add(file.name())) {
            report.add(file.name(), null, 0, "file-name", "The file is there twice; send it once");
        } else if (file.bytes().length == 0 || file.bytes().length > ModelFile.MAX_BYTES) {
            report.add(file.name(), null, 0, "file-size", "The file must have between 1 byte and 2 MB");
        } else {
            return true;
        }
        return false;
    }

    private static String shortened(String name) {
        return name.length() <= 80 ? name : name.substring(0, 80);
    }

    private void read(List<ModelFile> files) {
        Set<String> names = new HashSet<>();
        for (ModelFile file : files) {
            if (!checkFile(file, names, report)) {
                continue;
            }
            if (file.kind().equals("letter")) {
                letters.add(new LetterCheck(file, report));
            } else if (file.kind().equals("form")) {
                FormCheck.read(file, report).ifPresent(form -> forms.put(form.id(), form));
            } else {
                readXml(file);
            }
        }
    }

    private void readXml(ModelFile file) {
        try {
            documents.put(file, XmlReader.read(file));
        } catch (XmlReader.Unreadable e) {
            report.add(file.name(), null, e.line(), "xml", e.getMessage());
        }
    }

    private void examine(List<ModelFile> files) {
        Surroundings surroundings = surroundings();
        forms.values().forEach(form -> form.check(surroundings));
        letters.forEach(letter -> letter.check(catalogue.facts()));
        Map<String, Xml> definitions = new TreeMap<>();
        for (ModelFile file : files) {
            Xml root = documents.get(file);
            if (root != null) {
                if (file.kind().equals("bpmn")) {
                    new BpmnCheck(root, surroundings, report).check();
                } else {
                    new DmnCheck(root, surroundings, report).check();
                }
                root.children().stream()
                        .filter(child -> child.is("process", "decision"))
                        .forEach(definition -> {
                            String key = (definition.is("process") ? "bpmn:" : "dmn:") + definition.get("id");
                            report.require(
                                    definitions.put(key, definition) == null,
                                    definition,
                                    "id",
                                    "Another file has the same id; choose another");
                            checkOwner(definition, key);
                        });
            }
        }
        forms.values().forEach(form -> checkOwner("form", form.file(), form.id()));
        letters.forEach(letter -> checkOwner("letter", letter.id() + ".letter", letter.id()));
        checkCalls();
    }

    private Surroundings surroundings() {
        Set<String> decisions = new HashSet<>(catalogue.decisions());
        Set<String> processes = new HashSet<>(catalogue.calls().keySet());
        definitions("decision").forEach(decision -> decisions.add(decision.get("id")));
        definitions("process").forEach(process -> processes.add(process.get("id")));
        Map<String, Set<String>> fields = new HashMap<>(catalogue.forms());
        forms.forEach((id, form) -> fields.put(id, form.keys()));
        return new Surroundings(catalogue, processes, decisions, fields, Models.of(documents.values(), catalogue));
    }

    private List<Xml> definitions(String kind) {
        return documents.values().stream().flatMap(root -> root.children(kind)).toList();
    }

    private void checkOwner(Xml definition, String key) {
        String owner = catalogue.owners().getOrDefault(key, catalogue.module());
        report.require(
                owner.equals(catalogue.module()),
                definition,
                "owner",
                "The id belongs to the module '" + owner + "'; choose another");
    }

    private void checkOwner(String kind, String file, String id) {
        String owner = catalogue.owners().getOrDefault(kind + ":" + id, catalogue.module());
        if (!owner.equals(catalogue.module())) {
            report.add(file, id, 1, "owner", "The id belongs to the module '" + owner + "'; choose another");
        }
    }

    /** A process that calls itself, also by way of others, would start instances until nothing is left. */
    private void checkCalls() {
        Map<String, Set<String>> calls = new HashMap<>(catalogue.calls());
        List<Xml> processes = definitions("process");
        processes.forEach(process -> calls.put(process.get("id"), Outline.called(process)));
        Set<String> round = Cycles.of(calls);
        processes.stream()
                .filter(process -> round.contains(process.get("id")))
                .forEach(process -> report.add(
                        process,
                        "recursive-call",
                        "The process calls itself, directly or through others; break the ring " + round));
    }
}
