package org.kept.complaint.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.complaint.file.Points;
import org.kept.complaint.file.Regimes;
import org.kept.complaint.file.Statements;
import org.kept.complaint.news.ComplaintNews;
import org.kept.message.Mails;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How complaints end, and how long they are kept after that. */
@Service
@Transactional
public class ComplaintEnds {

    private final ComplaintRepository complaints;
    private final ComplaintNews news;
    private final Cases cases;
    private final Promises promises;
    private final Mails mails;
    private final Regimes regimes;
    private final Points points;
    private final Statements statements;
    private final Clock clock;

    ComplaintEnds(
            ComplaintRepository complaints,
            ComplaintNews news,
            Cases cases,
            Promises promises,
            Mails mails,
            Regimes regimes,
            Points points,
            Statements statements,
            Clock clock) {
        this.complaints = complaints;
        this.news = news;
        this.cases = cases;
        this.promises = promises;
        this.mails = mails;
        this.regimes = regimes;
        this.points = points;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * Ends a complaint and its case.
     *
     * @param outcome {@code upheld}, {@code partly_upheld}, {@code not_upheld}, {@code withdrawn}, {@code service_request} or {@code
     *     out_of_remit}; null: by the finding
     */
    public void end(CaseRef ref, String outcome, String reason) {
        Complaint complaint = complaints.of(ref);
        String how = outcome == null ? byFinding(complaint) : outcome;
        complaint.closed(how, clock.instant());
        regimes.letGo(ref);
        if (!"withdrawn".equals(how)) {
            news.health(complaints.of(ref).standing(), "closed");
        }
        news.outcome(complaints.of(ref).standing(), how);
        cases.close(ref, how, reason);
        if (complaint.aftermath().erasureWaits()) {
            erase(ref);
        }
    }

    /** Keeps why the customer wants nothing more of it, before anything ends. */
    public void wantsNothingMore(CaseRef ref, String reason) {
        complaints.of(ref).aftermath().withdrawing(reason);
        tell(ref, "They want nothing more of it: " + reason);
    }

    /** The customer wants nothing more of it: its clocks end, while we still learn from it. */
    public void withdrawn(CaseRef ref, String reason) {
        complaints.of(ref).aftermath().withdrawn(reason, clock.instant());
        promises.cancelAll(ref, "Withdrawn");
        regimes.letGo(ref);
        news.health(complaints.of(ref).standing(), "withdrawn");
    }

    /** Where an ombudsman took it over before there was a finding of ours, theirs counts. */
    private static String byFinding(Complaint complaint) {
        String ours = complaint.judgement().finding();
        String finding = ours == null ? complaint.aftermath().ombudsmanDecision() : ours;
        return finding == null
                ? "out_of_remit"
                : switch (finding) {
                    case "upheld", "for_customer" -> "upheld";
                    case "partly" -> "partly_upheld";
                    default -> "not_upheld";
                };
    }

    /** Somebody may go to court: nothing of it is deleted until that is over. */
    public void hold(CaseRef ref, String reason) {
        complaints.of(ref).aftermath().held(reason);
        tell(ref, "Kept for a legal claim: " + reason);
    }

    /** Nobody goes to court any more. */
    public void release(CaseRef ref, String reason) {
        Complaint complaint = complaints.of(ref);
        complaint.aftermath().released();
        tell(ref, "No longer kept for a legal claim: " + reason);
        if (complaint.aftermath().erasureWaits() && complaint.status().ended()) {
            erase(ref);
        }
    }

    /**
     * Forgets the person behind a complaint; one that is open or kept for a court waits until it is not, because the law asks us
     * to answer it and to be able to show how (DISP 1.9; UK GDPR art. 17(3)(b) and (e)).
     */
    public void erase(CaseRef ref) {
        Complaint complaint = complaints.of(ref);
        if (complaint.needed()) {
            complaint.aftermath().erasureWaits(true);
            tell(
                    ref,
                    "Erasure waits: " + (complaint.aftermath().legalHold() ? "kept for a legal claim" : "still open"));
            return;
        }
        complaint.erase(clock.instant());
        points.erase(ref);
        statements.erase(ref);
        mails.forget(ref);
        cases.erase(ref, "Erased person");
    }

    /** The complaints of a person, open or not. */
    @Transactional(readOnly = true)
    public List<CaseRef> ofPerson(UUID contactId, String address) {
        return complaints.ofPerson(contactId, address).stream()
                .map(Complaint::ref)
                .toList();
    }

    /** Two contacts have become one. */
    public void merged(UUID survivor, UUID merged) {
        complaints
                .ofPerson(merged, null)
                .forEach(complaint -> complaint.complainant().isNow(survivor));
    }

    private void tell(CaseRef ref, String text) {
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "event", null, text));
    }
}
