package org.kept.studio.web;

import java.time.Instant;
import java.util.List;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.studio.draft.Draft;
import org.kept.workflow.models.check.ModelProblem;

/**
 * A draft as a program sees it.
 *
 * @param base what it was made from; {@code current} says whether that is still live
 * @param editor who is at it; others are refused until then, or take it over
 */
record DraftView(
        String module,
        String file,
        String hash,
        BaseView base,
        List<ModelProblem> problems,
        Editor editor,
        List<String> authors,
        Instant savedAt,
        String savedBy) {

    /** The version a draft was made from; 0 for a new file. */
    record BaseView(int version, String hash, boolean current) {}

    /** Who is at a draft. */
    record Editor(String username, String name, Instant until) {}

    static DraftView of(Draft draft, List<ModelProblem> problems, boolean current, People people) {
        String name = people.find(draft.holder()).map(Person::name).orElse(draft.holder());
        return new DraftView(
                draft.ref().module(),
                draft.ref().file(),
                draft.hash(),
                new BaseView(draft.base().version(), draft.base().hash(), current),
                problems,
                new Editor(draft.holder(), name, draft.heldUntil()),
                draft.authors(),
                draft.savedAt(),
                draft.savedBy());
    }
}
