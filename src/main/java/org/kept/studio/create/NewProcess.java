package org.kept.studio.create;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Team;
import org.kept.studio.ModelRef;
import org.kept.studio.create.Wanted.Step;
import org.kept.studio.draft.Drafts;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.kept.workflow.starts.PromiseTerm;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the first draft of a process that somebody has described: files of a new module, ready to be changed, checked and released. */
@Service
public class NewProcess {

    private static final int MOST_STEPS = 12;
    private static final int MOST_FIELDS = 20;
    private static final int MOST_CHOICES = 50;

    private final ModelLibrary library;
    private final Drafts drafts;
    private final People people;

    NewProcess(ModelLibrary library, Drafts drafts, People people) {
        this.library = library;
        this.drafts = drafts;
        this.people = people;
    }

    /** The draft's process, and what is wrong with it, which should be nothing. */
    public record Begun(ModelRef process, List<ModelProblem> problems) {}

    /**
     * Writes the draft.
     *
     * @throws InvalidInputException naming every field that makes no sense; nothing is written then
     */
    @Transactional
    public Begun begin(Wanted wanted, Person person) {
        refuse(wanted);
        Set<String> taken = taken();
        FirstDraft draft = FirstDraft.of(wanted, name -> free(name, taken));
        Drafts.Saved last = null;
        for (ModelFile file : draft.files()) {
            last = drafts.save(
                    new ModelRef(draft.module(), file.name()),
                    file.bytes(),
                    new Drafts.Saving("", null, false),
                    person);
        }
        return new Begun(new ModelRef(draft.module(), draft.processFile()), last.problems());
    }

    private static boolean free(String name, Set<String> taken) {
        return !taken.contains(name) && new ModelRef(name, name + ".bpmn").mayBegin() && !isJava(name);
    }

    /** A module of this name is written in Java already. */
    private static boolean isJava(String module) {
        return NewProcess.class.getResource("/org/kept/" + module + "/package-info.class") != null;
    }

    /** Modules and models that are deployed or drafted, in small letters: ids that differ by these alone confuse people. */
    private Set<String> taken() {
        Set<String> taken = new HashSet<>();
        library.list().forEach(model -> {
            taken.add(model.module().toLowerCase(Locale.ROOT));
            taken.add(model.key().toLowerCase(Locale.ROOT));
        });
        drafts.all().forEach(draft -> {
            taken.add(draft.ref().module());
            taken.add(draft.ref().file().replaceAll("\\..*", "").toLowerCase(Locale.ROOT));
        });
        return taken;
    }

    private void refuse(Wanted wanted) {
        Set<String> teams = people.teams().stream().map(Team::id).collect(Collectors.toSet());
        Problems problems = new Problems();
        problems.require(!wanted.name().isBlank(), "name", "Say what it is called");
        problems.require(wanted.name().length() <= 300, "name", "A name has up to 300 characters");
        problems.require(wanted.purpose().length() <= 1000, "purpose", "Say it in up to 1,000 characters");
        problems.require(teams.contains(wanted.team()), "team", "Choose the team whose work this is");
        problems.require(
                !wanted.steps().isEmpty() && wanted.steps().size() <= MOST_STEPS,
                "step1",
                "Name between one and " + MOST_STEPS + " steps");
        problems.require(
                wanted.promise().isBlank()
                        || PromiseTerm.parse(wanted.promise()).isPresent(),
                "amount",
                "Give a whole number of days, hours or weeks");
        for (int i = 0; i < wanted.steps().size(); i++) {
            refuse(wanted.steps().get(i), i + 1, teams, problems);
        }
        problems.end();
    }

    private static void refuse(Step step, int number, Set<String> teams, Problems problems) {
        problems.require(!step.name().isBlank(), "step" + number, "Say what is done in this step");
        problems.require(step.name().length() <= 300, "step" + number, "A name has up to 300 characters");
        problems.require(
                step.team().isBlank() || teams.contains(step.team()), "team" + number, "Choose one of the teams");
        boolean bearable = step.fields().size() <= MOST_FIELDS
                && step.fields().stream().allMatch(field -> field.choices().size() <= MOST_CHOICES);
        problems.require(
                bearable,
                "fields" + number,
                "Ask at most " + MOST_FIELDS + " things, with " + MOST_CHOICES + " choices each");
    }

    /** What is wrong, all at once. */
    private static final class Problems {

        private final List<FieldProblem> found = new java.util.ArrayList<>();

        void require(boolean holds, String field, String otherwise) {
            if (!holds) {
                found.add(new FieldProblem(field, otherwise));
            }
        }

        void end() {
            if (!found.isEmpty()) {
                throw new InvalidInputException(found);
            }
        }
    }
}
