package org.kept.studio.release;

import java.util.List;
import org.kept.studio.draft.Draft;
import org.kept.workflow.models.check.ModelProblem;

/**
 * Where a file stands on its way from a draft to what cases run by.
 *
 * @param stage the furthest it has come
 * @param steps every stage with whether it is reached, in words
 * @param next what is still needed for the next stage
 * @param draft null where there is none: then the file is live as it is
 * @param problems what is wrong with the draft now
 * @param current whether the draft was made from what is live
 * @param together whether it has to go live with other drafts of its module, because alone it would not fit
 */
public record Standing(
        Stage stage,
        List<Step> steps,
        String next,
        Draft draft,
        List<ModelProblem> problems,
        boolean current,
        boolean together) {

    /** The stages in their order. */
    public enum Stage {
        DRAFT,
        CHECKED,
        TRIED,
        APPROVED,
        LIVE
    }

    /** One stage, whether it is reached, and how or why not. */
    public record Step(Stage stage, boolean done, String words) {}
}
