package org.kept.lead.domain;

import java.time.Clock;
import org.kept.customer.Addresses;
import org.kept.lead.NewLead;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.springframework.stereotype.Service;

/** Corrects who a lead is about, unless somebody else was first. */
@Service
public class LeadCorrection {

    private final LeadRepository leads;
    private final Addresses addresses;
    private final Clock clock;

    LeadCorrection(LeadRepository leads, Addresses addresses, Clock clock) {
        this.leads = leads;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Writes the correction down, and gives what the lead is called now. */
    public String correct(CaseRef ref, NewLead corrected, long version) {
        Lead lead = leads.of(ref);
        if (lead.version() != version) {
            throw new ConflictException("Somebody changed this lead after you opened it");
        }
        lead.correct(
                new LeadPerson(corrected, addresses),
                corrected.estimatedValue(),
                corrected.currencyCode(),
                clock.instant());
        return lead.person().name();
    }
}
