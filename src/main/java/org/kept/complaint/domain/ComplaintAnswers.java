package org.kept.complaint.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.kept.casework.Cases;
import org.kept.complaint.file.Regimes;
import org.kept.complaint.file.Regimes.Rules;
import org.kept.complaint.news.ComplaintNews;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The answer to a complaint, and what a customer makes of it: each moves the clocks. */
@Service
@Transactional
public class ComplaintAnswers {

    private final ComplaintRepository complaints;
    private final ComplaintDesk desk;
    private final ComplaintNews news;
    private final Regimes regimes;
    private final Promises promises;
    private final Cases cases;
    private final Clock clock;

    ComplaintAnswers(
            ComplaintRepository complaints,
            ComplaintDesk desk,
            ComplaintNews news,
            Regimes regimes,
            Promises promises,
            Cases cases,
            Clock clock) {
        this.complaints = complaints;
        this.desk = desk;
        this.news = news;
        this.regimes = regimes;
        this.promises = promises;
        this.cases = cases;
        this.clock = clock;
    }

    /** The customer says yes to what was settled at once. */
    public void settled(CaseRef ref) {
        complaints.of(ref).accepted(clock.instant());
        promises.fulfil(ref, "complaint-early", clock.instant());
    }

    /** The answer is written: every clock of it ends, and the time to go further begins; gives the policy of the longest. */
    public String answered(CaseRef ref, boolean early) {
        Complaint complaint = complaints.of(ref);
        Instant now = clock.instant();
        List<Rules> rules = regimes.of(ref);
        boolean inTime = rules.stream().noneMatch(each -> late(ref, each.answer(), now));
        complaint.answered(inTime, early, now);
        for (Rules each : rules) {
            promises.fulfil(ref, each.answer(), now);
            promises.cancel(ref, each.review(), "Answered");
            promises.cancel(ref, each.holding(), "Answered");
            if (!early && !each.early().equals(Regimes.NONE)) {
                promises.cancel(ref, each.early(), "Investigated");
            }
            promises.make(ref, each.referral(), now);
        }
        promises.cancel(ref, "complaint-progress", "Answered");
        regimes.letGo(ref);
        news.health(complaints.of(ref).standing(), "decided");
        return longest(ref, rules);
    }

    private String longest(CaseRef ref, List<Rules> rules) {
        return rules.stream()
                .map(Rules::referral)
                .max(Comparator.comparing(policy -> promises.dueAt(policy, clock.instant())))
                .orElse("iso-referral");
    }

    /** By the newest promise of that policy: what was there before it was re-armed. */
    private boolean late(CaseRef ref, String policy, Instant now) {
        return promises.of(ref).stream()
                .filter(promise -> promise.policy().equals(policy))
                .findFirst()
                .map(PromiseView::dueAt)
                .filter(now::isAfter)
                .isPresent();
    }

    /** A letter says why there is no answer yet. */
    public void held(CaseRef ref) {
        complaints.of(ref).care().holdingSent(clock.instant());
    }

    /** Takes the time that the rules of this clock give, for a reason that the customer is told. */
    public void moreTime(CaseRef ref, String regime, String reason) {
        regimes.find(ref, regime).ifPresent(rules -> promises.extend(ref, rules.answer(), reason));
    }

    /** The customer takes the answer as the end of it. */
    public void accepted(CaseRef ref) {
        complaints.of(ref).accepted(clock.instant());
    }

    /** It goes on, and every clock counts from where it first did: a fresh start would rob the customer of the time that has gone. */
    public void reopen(CaseRef ref) {
        Complaint complaint = complaints.of(ref);
        complaint.reopened(clock.instant());
        for (Rules rules : regimes.of(ref)) {
            promises.cancel(ref, rules.referral(), "Reopened");
            Instant from = rules.answerFrom().equals("receipt")
                    ? complaint.matter().receivedAt()
                    : complaint.care().acknowledgedAt();
            desk.startAnswer(ref, rules, from == null ? complaint.matter().receivedAt() : from);
        }
        regimes.letGo(ref);
        cases.tell(
                ref,
                new Cases.StoryEntry(
                        clock.instant(), "event", null, "Reopened, on the clocks of the day it was first received"));
        news.health(complaints.of(ref).standing(), "reopened");
    }

    /** Somebody else is to look at the answer. */
    public void openReview(CaseRef ref) {
        Complaint complaint = complaints.of(ref);
        if (!complaint.stage().equals("2")) {
            complaint.stageTwo("Asked for by a message", clock.instant());
        }
        promises.make(ref, "stage-two-acknowledge", clock.instant());
        for (Rules rules : regimes.of(ref)) {
            promises.cancel(ref, rules.referral(), "Stage 2");
        }
    }

    /** The customer knows who reviews it; the time for the review runs from now. Gives its policy. */
    public String reviewAcknowledged(CaseRef ref) {
        promises.fulfil(ref, "stage-two-acknowledge", clock.instant());
        return promises.make(ref, reviewPolicy(ref), clock.instant()).policy();
    }

    /** The clock of the review: of the first rules that know a second stage. */
    private String reviewPolicy(CaseRef ref) {
        return regimes.of(ref).stream()
                .filter(rules -> rules.stages() == 2)
                .map(Rules::stageTwo)
                .findFirst()
                .orElse("stage-two-default");
    }

    /** The review is answered; the time to go to the ombudsman begins anew. */
    public void reviewAnswered(CaseRef ref) {
        Instant now = clock.instant();
        promises.fulfil(ref, reviewPolicy(ref), now);
        regimes.of(ref).forEach(rules -> promises.make(ref, rules.referral(), now));
    }

    /** The ombudsman has our file. */
    public void filed(CaseRef ref) {
        complaints.of(ref).aftermath().filed(clock.instant());
        promises.fulfil(ref, "ombudsman-file", clock.instant());
        promises.make(ref, "ombudsman-decision", clock.instant());
    }
}
