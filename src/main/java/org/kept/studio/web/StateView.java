package org.kept.studio.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Draft;
import org.kept.studio.release.Standing;
import org.kept.workflow.models.check.ModelProblem;

/**
 * Where a file stands, as a program sees it.
 *
 * @param hash of the draft; absent where there is none
 * @param next what is still needed, in words
 */
record StateView(
        String module,
        String file,
        String stage,
        String next,
        List<StepView> steps,
        String hash,
        DraftView.BaseView base,
        List<ModelProblem> problems,
        List<String> authors,
        Boolean together,
        SubmissionView submission,
        ActView approval,
        ActView returned) {

    /** One stage. */
    record StepView(String stage, boolean done, String words) {}

    /** What it is for; {@code counted} says whether Insight will tell whether it came true. */
    record SubmissionView(
            Instant at,
            String by,
            String reason,
            String measure,
            String process,
            String direction,
            String expectation,
            boolean counted) {}

    /** Who did something about it. */
    record ActView(Instant at, String by, String reason) {}

    static StateView of(ModelRef ref, Standing standing, boolean counted) {
        Draft draft = standing.draft();
        List<StepView> steps = standing.steps().stream()
                .map(step -> new StepView(word(step.stage()), step.done(), step.words()))
                .toList();
        if (draft == null) {
            return new StateView(
                    ref.module(),
                    ref.file(),
                    word(standing.stage()),
                    standing.next(),
                    steps,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }
        return new StateView(
                ref.module(),
                ref.file(),
                word(standing.stage()),
                standing.next(),
                steps,
                draft.hash(),
                new DraftView.BaseView(draft.base().version(), draft.base().hash(), standing.current()),
                standing.problems(),
                draft.authors(),
                standing.together(),
                draft.submission() == null ? null : submission(draft.submission(), counted),
                act(draft.approval()),
                act(draft.returned()));
    }

    private static SubmissionView submission(Draft.Submission said, boolean counted) {
        return new SubmissionView(
                said.at(),
                said.by(),
                said.reason(),
                said.measure(),
                said.process(),
                said.upwards() == null ? null : said.upwards() ? "up" : "down",
                said.expectation(),
                counted);
    }

    private static ActView act(Draft.Act act) {
        return act == null ? null : new ActView(act.at(), act.by(), act.words());
    }

    private static String word(Standing.Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
