package org.kept.complaint.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import org.kept.casework.Cases;
import org.kept.complaint.record.Verdict;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What others make of our answer, or of there being none: a second person of ours at stage 2, and then an ombudsman. */
@Service
@Transactional
public class ComplaintReferrals {

    private final ComplaintRepository complaints;
    private final People people;
    private final Cases cases;
    private final Promises promises;
    private final Clock clock;

    ComplaintReferrals(ComplaintRepository complaints, People people, Cases cases, Promises promises, Clock clock) {
        this.complaints = complaints;
        this.people = people;
        this.cases = cases;
        this.promises = promises;
        this.clock = clock;
    }

    /** The customer wants somebody else to look at the answer. */
    public void asksForReview(CaseRef ref, String reason) {
        complaints.of(ref).stageTwo(reason, clock.instant());
    }

    /** Names who reviews the answer: nobody who gave it, and nobody it is about. */
    public void nameReviewer(CaseRef ref, String reviewer) {
        Complaint complaint = complaints.of(ref);
        Person chosen = people.find(reviewer == null ? "" : reviewer.strip())
                .filter(Person::active)
                .orElseThrow(() -> InvalidInputException.of("reviewer", "Nobody who works here has this user name"));
        if (chosen.username().equals(complaint.care().investigator())) {
            throw InvalidInputException.of("reviewer", "They gave the first answer; somebody else must review it");
        }
        if (complaint.care().subjects().contains(chosen.username())) {
            throw InvalidInputException.of("reviewer", "The complaint is about them; somebody else must review it");
        }
        complaint.care().reviewedBy(chosen.username());
        cases.assign(ref, chosen.username(), complaint.care().team());
    }

    /** What the review found; amounts are what the customer gets in all. */
    public void review(CaseRef ref, String finding, String text, Verdict money, String person) {
        Complaint complaint = complaints.of(ref);
        complaint.aftermath().stageTwoAnswered(finding, clock.instant());
        complaint.judgement().changedTo(money.refund(), money.distress(), money.currency(), person);
        cases.remember(ref, Map.of("reviewText", text));
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "decision", person, "Reviewed: " + finding));
    }

    /** What an ombudsman decided; the award counts, whoever would have had to allow it. */
    public void ombudsmanDecided(CaseRef ref, String decision, BigDecimal award, String currency) {
        Complaint complaint = complaints.of(ref);
        complaint.aftermath().ombudsmanDecided(decision);
        if (award != null) {
            complaint.judgement().awarded(award, currency);
        }
        promises.fulfil(ref, "ombudsman-decision", clock.instant());
    }

    /** An ombudsman has it, under their own reference, and waits for our file; gives whether that is before our answer. */
    public boolean withOmbudsman(CaseRef ref, String ombudsmanRef) {
        Complaint complaint = complaints.of(ref);
        complaint.external(ombudsmanRef, clock.instant());
        promises.make(ref, "ombudsman-file", clock.instant());
        return complaint.status().unanswered();
    }
}
