package org.kept.lead.intake;

import java.time.Clock;
import org.kept.casework.Cases;
import org.kept.lead.NewLead;
import org.kept.lead.domain.LeadTalks;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes corrections of a lead by the same rules as new leads, and renames its case. */
@Component
class CorrectLead {

    private final LeadTalks leads;
    private final Cases cases;
    private final Clock clock;

    CorrectLead(LeadTalks leads, Cases cases, Clock clock) {
        this.leads = leads;
        this.cases = cases;
        this.clock = clock;
    }

    @Transactional
    public void correct(CaseRef ref, NewLead given, long version) {
        NewLead lead = LeadCheck.require(LeadFields.tidy(given), clock.instant());
        String name = leads.correct(ref, lead, version);
        cases.describe(ref, new Cases.Description(name, null, null, null, lead.estimatedValue(), lead.currencyCode()));
    }
}
