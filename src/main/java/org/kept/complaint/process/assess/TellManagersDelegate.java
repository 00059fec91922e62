package org.kept.complaint.process.assess;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.complaint.process.ComplaintHandling;
import org.kept.workflow.Action;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Writes into the story that something takes too long. */
@Action(
        name = "Tell managers of a complaint",
        description = "Writes into the story what takes too long, for the managers of complaints.",
        inputs =
                @Action.Input(
                        name = "concern",
                        label = "What takes too long",
                        choices = {
                            "triage-late",
                            "statement-missing",
                            "statement-late",
                            "answer-at-risk",
                            "approval-late",
                            "review-late",
                            "file-late"
                        }))
class TellManagersDelegate implements JavaDelegate {

    private final ComplaintWork work;
    private final MessageSource words;

    TellManagersDelegate(ComplaintWork work, MessageSource words) {
        this.work = work;
        this.words = words;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String key = "complaint.concern." + ComplaintHandling.CONCERN.get(execution);
        String text = words.getMessage(key, null, LocaleContextHolder.getLocale());
        work.tell(ComplaintHandling.ref(execution), "event", null, text);
    }
}
