package org.kept.studio.release;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Draft;
import org.kept.studio.draft.DraftCheck;
import org.kept.studio.draft.Drafts;
import org.kept.studio.release.Standing.Stage;
import org.kept.studio.release.Standing.Step;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.check.ModelProblem;
import org.springframework.stereotype.Service;

/** Says where a file stands and what is still needed, so that nobody has to know the way by heart. */
@Service
public class Standings {

    private final Drafts drafts;
    private final DraftCheck check;
    private final Versions versions;
    private final People people;

    Standings(Drafts drafts, DraftCheck check, Versions versions, People people) {
        this.drafts = drafts;
        this.check = check;
        this.versions = versions;
        this.people = people;
    }

    /** Where the file stands now; its draft is checked again, since what is around it may have changed. */
    public Standing of(ModelRef ref) {
        Optional<Draft> draft = drafts.find(ref);
        Optional<Version> live = versions.live(ref);
        if (draft.isPresent()) {
            return of(draft.get(), live);
        }
        Version version = live.orElseThrow(() -> new NotFoundException("draft"));
        var step = new Step(Stage.LIVE, true, live(version));
        return new Standing(Stage.LIVE, List.of(step), "To change it, save a draft", null, List.of(), true, false);
    }

    private Standing of(Draft draft, Optional<Version> live) {
        List<ModelProblem> problems = drafts.problems(draft.ref());
        boolean current =
                live.map(Version::hash).equals(Optional.ofNullable(draft.base().hash()));
        List<ModelProblem> errors = ModelProblem.errors(problems);
        boolean checked = errors.isEmpty();
        boolean together = checked
                && drafts.of(draft.ref().module()).size() > 1
                && check.alone(draft.ref(), drafts.content(draft.ref()).orElseThrow()).stream()
                        .anyMatch(ModelProblem::stops);
        Stage stage = draft.approval() != null
                ? Stage.APPROVED
                : checked && draft.tried() ? Stage.TRIED : checked ? Stage.CHECKED : Stage.DRAFT;
        List<Step> steps = List.of(
                new Step(Stage.DRAFT, true, "Saved by " + name(draft.savedBy()) + " at " + draft.savedAt()),
                new Step(Stage.CHECKED, checked, checked ? sound(problems) : wrong(errors)),
                new Step(Stage.TRIED, draft.tried(), tried(draft)),
                new Step(Stage.APPROVED, draft.approval() != null, approved(draft)),
                new Step(Stage.LIVE, false, live.map(this::live).orElse("It is a new file")));
        String next = checked ? next(draft, current, live, together) : wrong(errors);
        return new Standing(stage, steps, next, draft, problems, current, together);
    }

    private String next(Draft draft, boolean current, Optional<Version> live, boolean together) {
        if (!current) {
            return live.map(version -> "Version " + version.version() + " went live since this draft was begun, by "
                            + name(version.by()) + ": bring both together and save it with base=" + version.version())
                    .orElse("The file was taken out of its module since: discard the draft, or save it with base=0");
        }
        if (draft.submission() == null) {
            return (draft.tried() ? "Submit it" : "Try it, then submit it")
                    + " with the reason, the measure it should move, and what you expect";
        }
        if (draft.approval() == null) {
            return "Somebody other than " + notBy(draft) + " reads and approves it, or gives it back";
        }
        return together ? "Deploy it together with the drafts of its module that it needs" : "Deploy it";
    }

    private static String wrong(List<ModelProblem> problems) {
        return problems.size() == 1 ? "Mend one problem" : "Mend " + problems.size() + " problems";
    }

    private static String sound(List<ModelProblem> advice) {
        return advice.isEmpty()
                ? "Nothing is wrong with it"
                : "Nothing is wrong with it; there is advice on " + advice.size()
                        + (advice.size() == 1 ? " thing" : " things");
    }

    private String tried(Draft draft) {
        if (draft.trial() == null || !draft.trial().hash().equals(draft.hash())) {
            return "Not tried as it is now; nobody has to, but whoever approves it will want to know";
        }
        return (draft.trial().passed() ? "Tried by " : "Tried without success by ")
                + name(draft.trial().by()) + " at " + draft.trial().at() + ": "
                + draft.trial().words();
    }

    private String approved(Draft draft) {
        if (draft.approval() != null) {
            return "Approved by " + name(draft.approval().by()) + " at "
                    + draft.approval().at();
        }
        if (draft.submission() != null) {
            return "Submitted by " + name(draft.submission().by()) + " at "
                    + draft.submission().at();
        }
        return draft.returned() == null
                ? "Not submitted yet"
                : "Given back by " + name(draft.returned().by()) + ": "
                        + draft.returned().words();
    }

    private String notBy(Draft draft) {
        return Stream.concat(
                        draft.authors().stream(), Stream.of(draft.submission().by()))
                .distinct()
                .map(this::name)
                .collect(Collectors.joining(", "));
    }

    private String live(Version version) {
        return "Version " + version.version() + " is live since " + version.deployedAt() + ", deployed by "
                + name(version.by());
    }

    private String name(String username) {
        return username.equals("kept")
                ? "Kept"
                : people.find(username).map(Person::name).orElse(username);
    }
}
