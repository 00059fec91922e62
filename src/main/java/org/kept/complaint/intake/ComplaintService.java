package org.kept.complaint.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.casework.Cases;
import org.kept.complaint.ComplaintQuery;
import org.kept.complaint.ComplaintRow;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.Complaints;
import org.kept.complaint.NewComplaint;
import org.kept.complaint.domain.ComplaintEnds;
import org.kept.complaint.domain.ComplaintFile;
import org.kept.complaint.domain.ComplaintReferrals;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.message.Letters;
import org.kept.promise.PromiseState;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.Slice;
import org.kept.staff.Person;
import org.kept.workflow.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one door to complaints for channels and pages. */
@Service
@Transactional
class ComplaintService implements Complaints {

    /** What a process is told of a reason: what somebody wrote stands on the record and in the story, where it can be forgotten. */
    private static final Map<String, Object> ASKED = Map.of("reason", "asked");

    private final ReceiveComplaint receiving;
    private final ComplaintFile file;
    private final ComplaintLists lists;
    private final ComplaintWork work;
    private final ComplaintReferrals referrals;
    private final ComplaintEnds ends;
    private final AddedIssues issues;
    private final Processes processes;
    private final Cases cases;
    private final Promises promises;
    private final Letters letters;

    ComplaintService(
            ReceiveComplaint receiving,
            ComplaintFile file,
            ComplaintLists lists,
            ComplaintWork work,
            ComplaintReferrals referrals,
            ComplaintEnds ends,
            AddedIssues issues,
            Processes processes,
            Cases cases,
            Promises promises,
            Letters letters) {
        this.receiving = receiving;
        this.file = file;
        this.lists = lists;
        this.work = work;
        this.referrals = referrals;
        this.ends = ends;
        this.issues = issues;
        this.processes = processes;
        this.cases = cases;
        this.promises = promises;
        this.letters = letters;
    }

    @Override
    public CaseRef receive(NewComplaint complaint, String key) {
        return receiving.receive(complaint, key);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ComplaintView> find(CaseRef ref) {
        return file.find(ref).map(complaint -> complaint.with(clocks(ref), lettersOf(ref)));
    }

    private List<ComplaintView.Clock> clocks(CaseRef ref) {
        return promises.of(ref).stream().map(ComplaintService::clock).toList();
    }

    private static ComplaintView.Clock clock(PromiseView promise) {
        return new ComplaintView.Clock(
                promise.policy(),
                promise.name(),
                promise.startedAt(),
                promise.dueAt(),
                promise.state().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                promise.explanation(),
                promise.state() == PromiseState.PAUSED,
                promise.pauseReason(),
                promise.extended(),
                promise.fulfilledAt());
    }

    private List<ComplaintView.Letter> lettersOf(CaseRef ref) {
        return letters.of(ref).stream()
                .map(letter -> new ComplaintView.Letter(
                        letter.id(), letter.template(), letter.title(), letter.at(), letter.state(), letter.sentTo()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<ComplaintRow> list(ComplaintQuery query, Person viewer) {
        return lists.list(query, viewer);
    }

    @Override
    public void withdraw(CaseRef ref, String reason) {
        ends.wantsNothingMore(ref, said(reason));
        tell(
                ref,
                "ComplaintWithdrawn",
                ASKED,
                "Our handling of " + ref + " has ended, or an ombudsman has it: record there that it was withdrawn");
    }

    @Override
    public void reopen(CaseRef ref, String reason) {
        ComplaintView complaint = file.find(ref).orElseThrow(() -> new NotFoundException("complaint"));
        work.tell(ref, "event", null, "It was not settled: " + said(reason));
        if (List.of("closed", "withdrawn").contains(complaint.status())) {
            cases.reopen(ref, Map.of("reopening", true, "reason", "asked"));
        } else {
            tell(ref, "ComplaintReopened", ASKED, ref + " is still being handled");
        }
    }

    @Override
    public void escalate(CaseRef ref, String reason) {
        referrals.asksForReview(ref, said(reason));
        tell(ref, "EscalateStage2", Map.of(), "There is no answer to " + ref + " that could be reviewed now");
    }

    @Override
    public void accept(CaseRef ref) {
        tell(ref, "ComplaintAccepted", Map.of(), "There is no answer to " + ref + " that could be accepted now");
    }

    @Override
    public void refuseOffer(CaseRef ref, String reason) {
        work.refuse(ref, said(reason));
        tell(ref, "OfferRefused", Map.of(), "There is no offer to " + ref + " that could be refused now");
    }

    @Override
    public void toOmbudsman(CaseRef ref, String ombudsmanRef) {
        boolean early = referrals.withOmbudsman(ref, ombudsmanRef);
        String message = early ? "OmbudsmanTakesOver" : "OmbudsmanNotice";
        tell(
                ref,
                message,
                Map.of(),
                "An ombudsman cannot take " + ref + " up now: it is being reviewed, or they have it already");
    }

    @Override
    public CaseRef addIssue(CaseRef ref, String text, boolean personalData) {
        return issues.add(ref, said(text), personalData);
    }

    @Override
    public void awaitCustomer(CaseRef ref, String reason, String evidence) {
        work.await(ref, said(reason), evidence);
    }

    @Override
    public void extend(CaseRef ref, String policy, String reason) {
        promises.extend(ref, policy, said(reason));
    }

    @Override
    public void hold(CaseRef ref, String reason) {
        ends.hold(ref, said(reason));
    }

    @Override
    public void release(CaseRef ref, String reason) {
        ends.release(ref, said(reason));
    }

    private static String said(String reason) {
        if (reason == null || reason.isBlank()) {
            throw InvalidInputException.of("reason", "Say why");
        }
        return reason.strip();
    }

    private void tell(CaseRef ref, String message, Map<String, Object> variables, String otherwise) {
        if (!processes.correlate(ref, message, variables)) {
            throw new ConflictException(otherwise);
        }
    }
}
