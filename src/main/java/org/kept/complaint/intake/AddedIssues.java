package org.kept.complaint.intake;

import java.util.Map;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.NewComplaint;
import org.kept.complaint.domain.ComplaintFile;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.kept.workflow.Processes;
import org.springframework.stereotype.Component;

/** Something else comes up: it joins an unanswered complaint, and is one of its own where the answer has gone out. */
@Component
class AddedIssues {

    private final ComplaintFile file;
    private final ComplaintWork work;
    private final ReceiveComplaint receiving;
    private final Processes processes;

    AddedIssues(ComplaintFile file, ComplaintWork work, ReceiveComplaint receiving, Processes processes) {
        this.file = file;
        this.work = work;
        this.receiving = receiving;
        this.processes = processes;
    }

    CaseRef add(CaseRef ref, String text, boolean personalData) {
        ComplaintView complaint = file.find(ref).orElseThrow(() -> new NotFoundException("complaint"));
        String kind = personalData ? "personal_data" : "service";
        if (work.join(ref, kind, text)) {
            processes.correlate(ref, "NewIssue", Map.of("newIssue", kind));
            return ref;
        }
        return receiving.receive(again(complaint, text, personalData), null);
    }

    private static NewComplaint again(ComplaintView before, String text, boolean personalData) {
        ComplaintView.Customer who = before.customer();
        NewComplaint.From from = new NewComplaint.From(
                who.contactId() == null ? who.accountId() : who.contactId(),
                who.name(),
                who.email(),
                who.phone(),
                who.address(),
                who.type(),
                who.representative(),
                who.representativeMayAct());
        return new NewComplaint(
                from,
                before.matter().businessLine(),
                null,
                text,
                null,
                before.matter().channel(),
                null,
                personalData,
                before.matter().vulnerable(),
                before.ref());
    }
}
