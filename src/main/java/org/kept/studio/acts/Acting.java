package org.kept.studio.acts;

import java.util.List;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.studio.ModelRef;
import org.kept.studio.OwnWorkException;
import org.kept.studio.words.MomentWords;
import org.kept.studio.words.PartWords;
import org.kept.studio.words.Phrases;
import org.kept.workflow.models.InvalidModelsException;
import org.kept.workflow.models.check.ModelProblem;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does something to a model and goes back to its page with a sentence: what was done, or why not and what was kept. */
@Component
class Acting {

    private final Phrases phrases;
    private final MomentWords moments;

    Acting(Phrases phrases, MomentWords moments) {
        this.phrases = phrases;
        this.moments = moments;
    }

    /**
     * @param query what follows the page's address when it was done
     * @param done the last part of the sentence's key; null for none
     */
    String then(ModelRef ref, String query, String done, RedirectAttributes flash, Runnable act) {
        String page = "redirect:" + PartWords.page(ref);
        try {
            act.run();
        } catch (ConflictException | OwnWorkException e) {
            return refused(page, moments.of(e.getMessage()), flash);
        } catch (InvalidInputException e) {
            flash.addFlashAttribute("problem", e.fields().get(0).message());
            return refused(page, e.fields().get(0).message(), flash);
        } catch (InvalidModelsException e) {
            return refused(page, problems(ref, ModelProblem.errors(e.problems())), flash);
        }
        if (done != null) {
            flash.addFlashAttribute("flash", phrases.say("done." + done));
        }
        return page + query;
    }

    /** What stands under “Problems” is only counted; what is seen first when it is deployed is said. */
    private String problems(ModelRef ref, List<ModelProblem> errors) {
        ModelProblem first = errors.get(0);
        String file = first.file() == null ? ref.file() : first.file();
        return phrases.say("done.problems", errors.size(), file, first.message());
    }

    private static String refused(String page, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words);
        flash.addFlashAttribute("flashKind", "error");
        return page;
    }
}
