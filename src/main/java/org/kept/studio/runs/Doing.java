package org.kept.studio.runs;

import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.studio.words.Phrases;
import org.kept.workflow.trial.TrialBusyException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Does something on a page of trials and goes on with a sentence: what came of it, or why nothing did. */
@Component("studioDoing")
public class Doing {

    private final Phrases phrases;

    Doing(Phrases phrases) {
        this.phrases = phrases;
    }

    /** What is done; it says the words for it, or nothing. */
    public interface Deed {
        String run();
    }

    /** @return where to go on */
    public String then(String page, RedirectAttributes flash, Deed deed) {
        try {
            String said = deed.run();
            if (said != null) {
                flash.addFlashAttribute("flash", said);
            }
        } catch (ConflictException e) {
            refused(e.getMessage(), flash);
        } catch (InvalidInputException e) {
            refused(e.fields().get(0).message(), flash);
        } catch (TrialBusyException e) {
            refused(phrases.say("runs.busy"), flash);
        }
        return "redirect:" + page;
    }

    private static void refused(String words, RedirectAttributes flash) {
        flash.addFlashAttribute("flash", words);
        flash.addFlashAttribute("flashKind", "error");
    }
}
