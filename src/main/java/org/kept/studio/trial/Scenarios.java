package org.kept.studio.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Drafts;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Outline;
import org.kept.workflow.trial.scenario.Scenario;
import org.kept.workflow.trial.scenario.ScenarioProblem;
import org.kept.workflow.trial.scenario.ScenarioReader;
import org.kept.workflow.trial.scenario.ScenarioWriter;
import org.kept.workflow.trial.scenario.ShippedScenarioFiles;
import org.springframework.stereotype.Service;

/** The scenarios that stand beside a model: those that ship with Kept, and those that analysts have written. */
@Service
public class Scenarios {

    private static final int MAX_OWN = 200;
    private static final int MAX_CHARACTERS = 100_000;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ,.:'’()_-]{0,119}");

    private final ScenarioBook book;
    private final Drafts drafts;
    private final ModelLibrary library;

    Scenarios(ScenarioBook book, Drafts drafts, ModelLibrary library) {
        this.book = book;
        this.drafts = drafts;
        this.library = library;
    }

    /** Every scenario that tries this file: of a process those about it, of anything else all of its module. */
    public List<KeptScenario> of(ModelRef ref) {
        Set<String> processes = ref.kind().equals("bpmn") ? processes(ref) : null;
        Map<String, KeptScenario> all = new LinkedHashMap<>();
        ShippedScenarioFiles.of(ref.module()).forEach((file, text) -> ScenarioReader.read(file, text, null).stream()
                .filter(scenario -> processes == null || processes.contains(scenario.process()))
                .forEach(scenario -> all.put(
                        scenario.name(),
                        new KeptScenario(
                                scenario.name(),
                                scenario.process(),
                                file,
                                true,
                                null,
                                null,
                                ScenarioWriter.write(scenario)))));
        List<ScenarioBook.Written> written = processes == null ? book.of(ref.module()) : book.of(ref);
        written.forEach(each -> all.put(each.name(), kept(each)));
        return List.copyOf(all.values());
    }

    private static KeptScenario kept(ScenarioBook.Written written) {
        String process = written.yaml()
                .lines()
                .filter(line -> line.startsWith("process: "))
                .map(line -> line.substring("process: ".length()))
                .findFirst()
                .orElse(null);
        return new KeptScenario(
                written.name(), process, null, false, written.author(), written.savedAt(), written.yaml());
    }

    /** The scenario of that name. */
    public KeptScenario get(ModelRef ref, String name) {
        return of(ref).stream()
                .filter(scenario -> scenario.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("scenario"));
    }

    /**
     * Keeps a scenario under a name; one of the same name is replaced.
     *
     * @param text YAML or JSON of one scenario
     * @throws InvalidInputException with the line that cannot be understood
     */
    public KeptScenario save(ModelRef ref, String name, String text, Person person) {
        List<KeptScenario> there = of(ref);
        if (!NAME.matcher(name).matches()) {
            throw InvalidInputException.of("name", "A name has up to 120 letters, digits, spaces, commas and dots");
        }
        if (there.stream().anyMatch(each -> each.shipped() && each.name().equals(name))) {
            throw new ConflictException("A scenario of this name ships with Kept; choose another name");
        }
        if (there.stream().filter(each -> !each.shipped()).count() >= MAX_OWN) {
            throw new ConflictException(
                    "There are " + MAX_OWN + " scenarios of your own beside this model; delete some");
        }
        Scenario read = one(ref, text);
        Scenario named =
                new Scenario(read.file(), read.line(), read.process(), name, read.given(), read.when(), read.then());
        String yaml = ScenarioWriter.write(named);
        if (yaml.length() > MAX_CHARACTERS) {
            throw InvalidInputException.of("scenario", "A scenario has at most " + MAX_CHARACTERS + " characters");
        }
        book.save(ref, name, yaml, person.username());
        return get(ref, name);
    }

    /** Takes one of the analysts' own away. */
    public void delete(ModelRef ref, String name) {
        if (!book.delete(ref, name)) {
            if (get(ref, name).shipped()) {
                throw new ConflictException("This scenario ships with Kept and stays");
            }
            throw new NotFoundException("scenario");
        }
    }

    /** One scenario from a text, about the file's own process unless it says otherwise. */
    Scenario one(ModelRef ref, String text) {
        List<Scenario> read = read(ref, text);
        if (read.size() != 1) {
            throw InvalidInputException.of("scenario", "Send one scenario by itself");
        }
        return read.get(0);
    }

    List<Scenario> read(ModelRef ref, String text) {
        try {
            return ScenarioReader.read(
                    "scenario", text, processes(ref).stream().findFirst().orElse(null));
        } catch (ScenarioProblem e) {
            String where = e.line() > 0 ? "Line " + e.line() + ": " : "";
            throw InvalidInputException.of("scenario", where + e.reason());
        }
    }

    /** The processes that a file defines: as it is drafted, else as it is deployed. */
    Set<String> processes(ModelRef ref) {
        List<ModelFile> files = new ArrayList<>();
        drafts.content(ref).ifPresent(bytes -> files.add(new ModelFile(ref.file(), bytes)));
        if (files.isEmpty() && ref.plausible()) {
            library.files(ref.module()).stream()
                    .filter(file -> file.name().equals(ref.file()))
                    .forEach(files::add);
        }
        return files.stream()
                .flatMap(file -> Outline.of(file).keys().stream())
                .filter(key -> key.startsWith("bpmn:"))
                .map(key -> key.substring("bpmn:".length()))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }
}
