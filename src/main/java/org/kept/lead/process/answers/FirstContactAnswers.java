package org.kept.lead.process.answers;

import org.kept.lead.LeadTouch;
import org.kept.lead.domain.LeadTalks;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What came of a try to reach a lead, the first or a later one. */
@Component
class FirstContactAnswers implements TaskAnswers {

    private final LeadTalks talks;

    FirstContactAnswers(LeadTalks talks) {
        this.talks = talks;
    }

    @Override
    public String formId() {
        return "lead-first-contact";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        LeadTouch touch = new LeadTouch("out", answer.text("channel"), answer.text("outcome"), answer.text("note"));
        talks.attempt(answer.ref(), touch, answer.text("nextAction"), answer.person());
    }
}
