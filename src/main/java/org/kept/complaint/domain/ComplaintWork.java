package org.kept.complaint.domain;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kept.casework.Cases;
import org.kept.complaint.ComplaintView.Statement;
import org.kept.complaint.file.Actions;
import org.kept.complaint.file.Points;
import org.kept.complaint.file.Statements;
import org.kept.complaint.record.Verdict;
import org.kept.promise.PauseReason;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.staff.Approvers;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work on a complaint between its acknowledgement and its answer. */
@Service
@Transactional
public class ComplaintWork {

    /** Within which the same cause again is a pattern. */
    private static final Duration PATTERN = Duration.ofDays(90);

    /** Two complaints that nobody could have prevented are no pattern. */
    private static final String NO_CAUSE = "none";

    /** Who decides where nobody else may. */
    private static final String LAST_RESORT = "legal";

    private final ComplaintRepository complaints;
    private final People people;
    private final Approvers approvers;
    private final Cases cases;
    private final Promises promises;
    private final Points points;
    private final Statements statements;
    private final Actions actions;
    private final Clock clock;

    ComplaintWork(
            ComplaintRepository complaints,
            People people,
            Approvers approvers,
            Cases cases,
            Promises promises,
            Points points,
            Statements statements,
            Actions actions,
            Clock clock) {
        this.complaints = complaints;
        this.people = people;
        this.approvers = approvers;
        this.cases = cases;
        this.promises = promises;
        this.points = points;
        this.statements = statements;
        this.actions = actions;
        this.clock = clock;
    }

    /** What was decided about one point. */
    public record PointFinding(int number, String finding, String reason) {}

    /** What is to be done, by whom and when. */
    public record Plan(String what, String team, java.time.LocalDate dueOn) {}

    /** Names who looks into it, and which departments are asked; never one of those it is about. */
    public void assign(CaseRef ref, String investigator, List<String> departments) {
        Complaint complaint = complaints.of(ref);
        Person chosen = people.find(investigator == null ? "" : investigator.strip())
                .filter(Person::active)
                .orElseThrow(
                        () -> InvalidInputException.of("investigator", "Nobody who works here has this user name"));
        if (complaint.care().subjects().contains(chosen.username())) {
            throw InvalidInputException.of(
                    "investigator", "The complaint is about them; somebody else must look into it");
        }
        complaint.given(chosen.username(), departments, clock.instant());
        cases.assign(ref, chosen.username(), complaint.care().team());
    }

    /** The departments that are asked. */
    public List<String> departmentsOf(CaseRef ref) {
        return complaints.of(ref).care().departments();
    }

    /** Puts what we know of the customer into the file: their other open cases. */
    public void gather(CaseRef ref) {
        Complaint complaint = complaints.of(ref);
        var customer = complaint.complainant().accountId() == null
                ? complaint.complainant().contactId()
                : complaint.complainant().accountId();
        if (customer != null) {
            cases.openOf(customer).stream()
                    .filter(other -> !other.ref().equals(ref))
                    .limit(20)
                    .forEach(other -> tell(
                            ref, "note", null, "Also open for this customer: " + other.ref() + ", " + other.title()));
        }
    }

    /** What a department says. */
    public void state(CaseRef ref, String department, String text, String person) {
        Instant now = clock.instant();
        statements.keep(ref, new Statement(department, text, person, now), now);
    }

    /** What an interview or another piece of evidence showed. */
    public void note(CaseRef ref, String text, String person) {
        if (text != null && !text.isBlank()) {
            tell(ref, "note", person, text);
        }
        complaints.of(ref).goesOn(clock.instant());
    }

    /** Waits for the customer; clocks that may stand still do, with what asked for it as evidence. */
    public void await(CaseRef ref, String reason, String evidence) {
        Instant now = clock.instant();
        complaints.of(ref).waitsForCustomer(now);
        promises.pauseAll(ref, new PauseReason(reason, evidence), now);
    }

    /** The decision, point by point, and what is to be done; all or nothing. */
    public void decide(CaseRef ref, Verdict verdict, List<PointFinding> findings, List<Plan> plans, String person) {
        Complaint complaint = complaints.of(ref);
        Instant now = clock.instant();
        boolean repeat = verdict.rootCause() != null
                && !verdict.rootCause().equals(NO_CAUSE)
                && complaints.sameCause(verdict.rootCause(), complaint.id(), now.minus(PATTERN)) > 0;
        complaint.decided(verdict, repeat, person, now);
        findings.forEach(point -> points.decide(ref, point.number(), point.finding(), point.reason()));
        actions.forgetOpen(ref, "remedial");
        plans.forEach(plan -> actions.add(ref, "remedial", plan.what(), plan.team(), plan.dueOn(), now));
        cases.describe(
                ref,
                new Cases.Description(
                        null,
                        null,
                        null,
                        null,
                        complaint.judgement().redress(),
                        complaint.judgement().currency()));
        tell(ref, "decision", person, "Decided: " + verdict.finding());
    }

    /** Asks for approval in this team, or in the one above where everybody of it asked or is complained about; gives the team. */
    public String askApproval(CaseRef ref, String team, String otherwise) {
        Judgement judgement = complaints.of(ref).judgement();
        Set<String> excluded = new HashSet<>(complaints.of(ref).care().subjects());
        excluded.add(judgement.view().askedBy());
        if (judgement.firstApprover() != null) {
            excluded.add(judgement.firstApprover());
        }
        promises.make(ref, "redress-approval", clock.instant());
        String asked = approvers.firstFree(List.of(team, otherwise), excluded).orElse(LAST_RESORT);
        if (!asked.equals(team)) {
            tell(ref, "event", null, "Nobody of " + team + " is free to allow it: " + asked + " is asked");
        }
        return asked;
    }

    /** One of those who must allow the redress does; nobody allows it twice. */
    public void approve(CaseRef ref, String person) {
        Complaint complaint = complaints.of(ref);
        if (person.equals(complaint.judgement().firstApprover())) {
            throw InvalidInputException.of("approval", "You have approved this already; somebody else must");
        }
        complaint.judgement().approved(person);
        promises.fulfil(ref, "redress-approval", clock.instant());
        tell(ref, "decision", person, "Redress approved");
    }

    /** Redress is not allowed: it is decided again, with the reason beside. */
    public void reject(CaseRef ref, String why, String person) {
        if (why == null || why.isBlank()) {
            throw InvalidInputException.of("approvalNote", "Say why, so that it can be decided better");
        }
        Complaint complaint = complaints.of(ref);
        complaint.judgement().rejected(why);
        complaint.care().accepted(null);
        promises.fulfil(ref, "redress-approval", clock.instant());
        tell(ref, "decision", person, "Redress not approved: " + why);
    }

    /** What a holding letter is to say. */
    public void draftHolding(CaseRef ref, String text) {
        complaints.of(ref).care().holding(text);
    }

    /**
     * Something else has come up.
     *
     * @param text what is said; null where that stands elsewhere
     * @return whether it could join; not once the answer has gone out
     */
    public boolean join(CaseRef ref, String issue, String text) {
        Complaint complaint = complaints.of(ref);
        if (!complaint.status().unanswered()) {
            return false;
        }
        complaint.grows(issue, clock.instant());
        if (text != null) {
            points.add(ref, issue, text, clock.instant());
        }
        return true;
    }

    /** The customer does not want what we offered: nothing more is paid. */
    public void refuse(CaseRef ref, String reason) {
        complaints.of(ref).judgement().refused();
        tell(ref, "event", null, "Offer refused: " + reason);
    }

    /** Somebody left: the complaints they look into go back to their teams. */
    public void giveBack(String person) {
        complaints.lookedIntoBy(person).forEach(complaint -> {
            complaint.care().given(null, complaint.care().departments());
            cases.assign(complaint.ref(), null, complaint.care().team());
        });
    }

    /** What lay behind it, where that is another cause than was thought at first. */
    public void foundCause(CaseRef ref, String cause) {
        complaints.of(ref).judgement().foundCause(cause);
    }

    /** Adds a sentence to the story. */
    public void tell(CaseRef ref, String kind, String person, String text) {
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), kind, person, text));
    }
}
