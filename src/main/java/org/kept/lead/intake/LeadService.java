package org.kept.lead.intake;

import java.util.Map;
import java.util.Optional;
import org.kept.lead.LeadQuery;
import org.kept.lead.LeadRow;
import org.kept.lead.LeadTouch;
import org.kept.lead.LeadView;
import org.kept.lead.Leads;
import org.kept.lead.NewLead;
import org.kept.lead.domain.LeadTalks;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.Slice;
import org.kept.staff.Person;
import org.kept.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to leads for channels and pages. */
@Service
class LeadService implements Leads {

    private final ReceiveLead receiving;
    private final LeadLists lists;
    private final LeadTalks talks;
    private final Processes processes;
    private final CorrectLead correcting;

    LeadService(ReceiveLead receiving, LeadLists lists, LeadTalks talks, Processes processes, CorrectLead correcting) {
        this.receiving = receiving;
        this.lists = lists;
        this.talks = talks;
        this.processes = processes;
        this.correcting = correcting;
    }

    @Override
    public CaseRef receive(NewLead lead, String channel, String key) {
        return receiving.receive(lead, channel, key);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LeadView> find(CaseRef ref) {
        return lists.find(ref);
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<LeadRow> list(LeadQuery query, Person viewer) {
        return lists.list(query, viewer);
    }

    @Override
    public void correct(CaseRef ref, NewLead corrected, long version) {
        correcting.correct(ref, corrected, version);
    }

    @Override
    @Transactional
    public void touch(CaseRef ref, LeadTouch touch, String person) {
        talks.log(ref, touch, person);
    }

    @Override
    @Transactional
    public void withdraw(CaseRef ref, String reason) {
        if (!processes.correlate(ref, "LeadWithdrawn", Map.of("reason", reason))) {
            throw new ConflictException("The handling of " + ref + " has ended already");
        }
    }
}
