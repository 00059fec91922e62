package org.kept.complaint.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.complaint.NewComplaint;
import org.kept.complaint.file.Points;
import org.kept.complaint.file.Regimes;
import org.kept.complaint.news.ComplaintNews;
import org.kept.customer.Addresses;
import org.kept.customer.Customers;
import org.kept.customer.Match;
import org.kept.customer.Touchpoints;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in, looks at and rates complaints, and starts the clocks of the rules that apply. */
@Service
@Transactional
public class ComplaintDesk {

    private final ComplaintRepository complaints;
    private final Customers customers;
    private final Touchpoints touchpoints;
    private final Addresses addresses;
    private final Cases cases;
    private final Promises promises;
    private final Regimes regimes;
    private final Points points;
    private final ComplaintNews news;
    private final Clock clock;

    ComplaintDesk(
            ComplaintRepository complaints,
            Customers customers,
            Touchpoints touchpoints,
            Addresses addresses,
            Cases cases,
            Promises promises,
            Regimes regimes,
            Points points,
            ComplaintNews news,
            Clock clock) {
        this.complaints = complaints;
        this.customers = customers;
        this.touchpoints = touchpoints;
        this.addresses = addresses;
        this.cases = cases;
        this.promises = promises;
        this.regimes = regimes;
        this.points = points;
        this.news = news;
        this.clock = clock;
    }

    /** A complaint just written down, before it has a number. */
    public record Arrived(UUID id, String subject, UUID accountId, UUID contactId, String name) {}

    /**
     * What the first look found.
     *
     * @param issues the kinds of issue in it: {@code service}, {@code personal_data}
     * @param points what they complain of, one by one
     * @param subjects the user names of those it is about
     */
    public record Triage(
            String businessLine,
            String customerType,
            String category,
            String severity,
            boolean safetyRisk,
            boolean vulnerable,
            String vulnerabilityNote,
            boolean representativeMayAct,
            BigDecimal exposure,
            List<String> issues,
            List<String> points,
            List<String> subjects) {}

    /** Writes a complaint down, and finds out whether we know who it is from. */
    public Arrived takeDown(NewComplaint said) {
        Complaint complaint = new Complaint(said, addresses, clock.instant());
        who(said, complaint).ifPresent(customer -> complaint.knownAs(customer, addresses));
        complaints.save(complaint);
        var from = complaint.complainant();
        return new Arrived(
                complaint.id(),
                complaint.matter().subject(),
                from.accountId(),
                from.contactId(),
                from.view().name());
    }

    private Optional<Customers.CustomerSummary> who(NewComplaint said, Complaint complaint) {
        if (said.customer().id() != null) {
            return customers.find(said.customer().id());
        }
        Match match = customers.match(complaint.complainant().identity());
        return match.kind() == Match.Kind.KNOWN ? customers.find(match.contactId()) : Optional.empty();
    }

    /** Gives a complaint the number of its case, and writes it on the customer's timeline. */
    public void log(CaseRef ref, UUID id) {
        Complaint complaint = complaints.findById(id).orElseThrow();
        complaint.log(ref);
        var from = complaint.complainant();
        touchpoints.log(new Touchpoints.Touch(
                complaint.matter().receivedAt(),
                "in",
                touch(complaint.matter().channel()),
                complaint.matter().subject(),
                complaint.matter().description(),
                null,
                from.contactId(),
                from.accountId(),
                ref,
                null));
        promises.make(ref, "complaint-triage", clock.instant());
    }

    private static String touch(String channel) {
        return switch (channel) {
            case "web_form", "email", "phone", "letter", "social", "counter" -> channel;
            default -> "portal";
        };
    }

    /** What the first look found; a complaint is not about somebody who is not here. */
    public void triage(CaseRef ref, Triage found) {
        Complaint complaint = complaints.of(ref);
        complaint.triaged(found, clock.instant());
        String issue = complaint.matter().issues().get(0);
        List<String> texts =
                found.points().isEmpty() ? List.of(complaint.matter().subject()) : found.points();
        points.replace(ref, issue, texts, clock.instant());
        promises.fulfil(ref, "complaint-triage", clock.instant());
    }

    /** They are not dissatisfied; they want something done. */
    public void onlyARequest(CaseRef ref) {
        promises.fulfil(ref, "complaint-triage", clock.instant());
    }

    /** The kinds of issue in it. */
    public List<String> issuesOf(CaseRef ref) {
        return complaints.of(ref).matter().issues();
    }

    /**
     * A set of rules applies: its clocks run from the moment it was received, whenever that is found out. What joins later is
     * acknowledged by itself, in its own time.
     */
    public void apply(CaseRef ref, Regimes.Rules rules) {
        Complaint complaint = complaints.of(ref);
        Instant received = complaint.matter().receivedAt();
        regimes.keep(ref, rules, clock.instant());
        boolean joins = complaint.care().acknowledgedAt() != null;
        if (!rules.acknowledge().equals(Regimes.NONE)) {
            promises.make(ref, rules.acknowledge(), joins ? clock.instant() : received);
        }
        if (rules.answerFrom().equals("receipt")) {
            startAnswer(ref, rules, received);
        } else if (joins) {
            startAnswer(ref, rules, complaint.care().acknowledgedAt());
        }
        if (!rules.early().equals(Regimes.NONE) && complaint.care().reopenedCount() == 0) {
            promises.make(ref, rules.early(), received);
        }
    }

    /** The clocks of the answer, all from the same moment. */
    void startAnswer(CaseRef ref, Regimes.Rules rules, Instant from) {
        promises.make(ref, rules.answer(), from);
        for (String step : List.of(rules.review(), rules.holding())) {
            if (!step.equals(Regimes.NONE)) {
                promises.make(ref, step, from);
            }
        }
    }

    /** How urgent it is, and whose; from now on others know of it. */
    public void rate(CaseRef ref, String priority, String team) {
        Complaint complaint = complaints.of(ref);
        complaint.rated(priority, team, clock.instant());
        cases.assign(ref, null, team);
        news.health(complaint.standing(), "opened");
    }

    /** The acknowledgement has been written: the clocks that run from it start. */
    public void acknowledged(CaseRef ref) {
        Complaint complaint = complaints.of(ref);
        Instant now = clock.instant();
        boolean first = complaint.care().acknowledgedAt() == null;
        complaint.acknowledged(now);
        for (Regimes.Rules rules : regimes.of(ref)) {
            promises.fulfil(ref, rules.acknowledge(), now);
            if (first && rules.answerFrom().equals("acknowledgement")) {
                startAnswer(ref, rules, now);
            }
        }
    }
}
