package org.kept.studio.draft;

import java.util.ArrayList;
import java.util.List;
import org.kept.studio.ModelRef;
import org.kept.workflow.models.InvalidModelsException;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Checks a draft by the server's own rules, with the module's other drafts in their places, so that a process may refer to a form that
 * is a draft as well. Of other files it tells only what this draft does to them.
 */
@Component
public class DraftCheck {

    private static final Logger log = LoggerFactory.getLogger(DraftCheck.class);

    private final DraftTable table;
    private final ModelLibrary library;

    DraftCheck(DraftTable table, ModelLibrary library) {
        this.table = table;
        this.library = library;
    }

    /** What is wrong with this content of the file while the module's other sound drafts are in place. */
    public List<ModelProblem> problems(ModelRef ref, byte[] content) {
        return problems(ref, content, table.soundBeside(ref));
    }

    /** What would be wrong if it were deployed by itself. */
    public List<ModelProblem> alone(ModelRef ref, byte[] content) {
        return problems(ref, content, List.of());
    }

    private List<ModelProblem> problems(ModelRef ref, byte[] content, List<ModelFile> beside) {
        List<ModelFile> files = new ArrayList<>(beside);
        files.add(new ModelFile(ref.file(), content));
        List<ModelProblem> found = ask(ref, files);
        if (beside.isEmpty() || found.stream().allMatch(problem -> isOf(ref, problem))) {
            return found;
        }
        List<ModelProblem> without = ask(ref, beside);
        return found.stream()
                .filter(problem -> isOf(ref, problem) || !without.contains(problem))
                .toList();
    }

    /** A check that fails, whatever it was given, is a problem of the draft and none of the server. */
    private List<ModelProblem> ask(ModelRef ref, List<ModelFile> files) {
        try {
            return library.problems(ref.module(), files);
        } catch (InvalidModelsException e) {
            return e.problems();
        } catch (RuntimeException | StackOverflowError e) {
            log.warn("The check of {} failed", ref, e);
            return List.of(new ModelProblem(
                    ref.file(), null, 0, "check", "The check did not come to an end; make the model simpler"));
        }
    }

    private static boolean isOf(ModelRef ref, ModelProblem problem) {
        return problem.file() == null || problem.file().equals(ref.file());
    }
}
