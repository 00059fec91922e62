package org.kept.lead.process.answers;

import org.kept.lead.domain.LeadTalks;
import org.kept.lead.domain.LeadTalks.Finding;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What was found out about need, budget, authority and timing, and whether the lead is accepted. */
@Component
class QualifyAnswers implements TaskAnswers {

    private final LeadTalks talks;

    QualifyAnswers(LeadTalks talks) {
        this.talks = talks;
    }

    @Override
    public String formId() {
        return "lead-qualify";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        Finding finding = new Finding(
                answer.text("need"),
                answer.text("budget"),
                answer.text("authority"),
                answer.text("timeframe"),
                "accept".equals(answer.text("decision")),
                answer.text("reasonCode"),
                answer.text("note"));
        talks.judge(answer.ref(), finding, answer.person());
    }
}
