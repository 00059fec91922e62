package org.kept.complaint.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.file.FileFacts;
import org.kept.promise.PromiseState;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseFacts;
import org.kept.workflow.LazyFacts;
import org.springframework.stereotype.Component;

/** What the processes, tables, forms and letters of complaints may read of one. */
@Component
class ComplaintFacts implements CaseFacts {

    /** Where the day of receipt is the law's day. */
    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final Set<PromiseState> OPEN =
            EnumSet.of(PromiseState.OPEN, PromiseState.AT_RISK, PromiseState.PAUSED);

    private static final Map<String, Class<?>> SCHEMA = new LinkedHashMap<>();

    static {
        all(
                String.class,
                "businessLine",
                "customerType",
                "category",
                "subject",
                "complaintText",
                "remedySought",
                "channel");
        all(
                String.class,
                "complainantName",
                "email",
                "phone",
                "address",
                "representative",
                "severity",
                "priority",
                "team");
        all(
                String.class,
                "investigator",
                "reviewer",
                "status",
                "stage",
                "finding",
                "decisionText",
                "rootCause",
                "remedyType");
        all(String.class, "currency", "redressAskedBy", "firstApprover", "approvalNote", "holdingText");
        all(String.class, "stageTwoReason", "stageTwoFinding", "ombudsmanRef", "ombudsmanDecision");
        all(
                Boolean.class,
                "vulnerable",
                "safetyRisk",
                "personalData",
                "representativeMayAct",
                "earlyOpen",
                "settledEarly");
        all(Boolean.class, "repeatCause", "precedent", "offerStaysOpen", "owed", "unanswered", "legalHold");
        all(BigDecimal.class, "exposure", "redressAmount");
        all(List.class, "subjects");
        SCHEMA.putAll(FileFacts.SCHEMA);
        SCHEMA.put("reopenedCount", Long.class);
        SCHEMA.put("receivedOn", LocalDate.class);
        SCHEMA.put("receivedAt", Instant.class);
    }

    private final ComplaintRepository complaints;
    private final FileFacts parts;
    private final Promises promises;
    private final Clock clock;

    ComplaintFacts(ComplaintRepository complaints, FileFacts parts, Promises promises, Clock clock) {
        this.complaints = complaints;
        this.parts = parts;
        this.promises = promises;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return "CMP";
    }

    @Override
    public Map<String, Class<?>> schema() {
        return SCHEMA;
    }

    @Override
    public Map<String, Object> of(CaseRef ref) {
        LazyFacts facts = new LazyFacts(SCHEMA.keySet());
        complaints.find(ref).ifPresent(complaint -> {
            person(complaint.complainant(), facts);
            matter(complaint, facts);
            handling(complaint, facts);
            decision(complaint, facts);
            file(ref, complaint, facts);
        });
        return facts;
    }

    private static void person(Complainant complainant, LazyFacts facts) {
        ComplaintView.Customer customer = complainant.view();
        facts.from("complainantName", customer::name);
        facts.from("customerType", customer::type);
        facts.from("email", customer::email);
        facts.from("phone", customer::phone);
        facts.from("address", customer::address);
        facts.from("representative", customer::representative);
        facts.from("representativeMayAct", customer::representativeMayAct);
        facts.from("vulnerable", complainant::vulnerable);
    }

    private static void matter(Complaint complaint, LazyFacts facts) {
        ComplaintView.Matter matter = complaint.matter().view(false);
        facts.from("businessLine", matter::businessLine);
        facts.from("category", matter::category);
        facts.from("subject", matter::subject);
        facts.from("complaintText", matter::text);
        facts.from("remedySought", matter::remedySought);
        facts.from("channel", matter::channel);
        facts.from("personalData", matter::personalData);
        facts.from("safetyRisk", matter::safetyRisk);
        facts.from("exposure", matter::exposure);
        Instant received = complaint.matter().receivedAt();
        facts.from("receivedAt", () -> received);
        facts.from("receivedOn", () -> LocalDate.ofInstant(received, ZONE));
    }

    private static void handling(Complaint complaint, LazyFacts facts) {
        ComplaintView.Handling handling = complaint.care().view(null);
        facts.from("status", () -> complaint.status().word());
        facts.from("unanswered", () -> complaint.status().unanswered());
        facts.from("stage", complaint::stage);
        facts.from("severity", handling::severity);
        facts.from("priority", handling::priority);
        facts.from("team", () -> handling.team() == null ? "complaints-team" : handling.team());
        facts.from("investigator", handling::investigator);
        facts.from("reviewer", handling::reviewer);
        facts.from("subjects", () -> complaint.care().subjects());
        facts.from("reopenedCount", () -> (long) handling.reopened());
        facts.from("holdingText", () -> complaint.care().holdingText());
        facts.from("settledEarly", () -> complaint.stage().equals("early") && handling.acceptedAt() != null);
        facts.from("legalHold", () -> complaint.aftermath().legalHold());
        facts.from("stageTwoReason", () -> complaint.aftermath().stageTwoReason());
        facts.from("stageTwoFinding", () -> complaint.aftermath().stageTwoFinding());
        facts.from("ombudsmanRef", () -> complaint.aftermath().ombudsmanRef());
        facts.from("ombudsmanDecision", () -> complaint.aftermath().ombudsmanDecision());
    }

    private static void decision(Complaint complaint, LazyFacts facts) {
        Judgement judgement = complaint.judgement();
        ComplaintView.Decision decision = judgement.view();
        facts.from("finding", decision::finding);
        facts.from("decisionText", judgement::text);
        facts.from("rootCause", decision::rootCause);
        facts.from("repeatCause", decision::repeatCause);
        facts.from("remedyType", decision::remedyType);
        facts.from("precedent", judgement::precedent);
        facts.from("offerStaysOpen", judgement::offerStaysOpen);
        facts.from("currency", judgement::currency);
        facts.from("redressAmount", () -> judgement.redress() == null ? BigDecimal.ZERO : judgement.redress());
        facts.from("owed", () -> judgement.owed().signum() > 0);
        facts.from("redressAskedBy", decision::askedBy);
        facts.from("firstApprover", judgement::firstApprover);
        facts.from("approvalNote", judgement::approvalNote);
    }

    private void file(CaseRef ref, Complaint complaint, LazyFacts facts) {
        parts.fill(ref, facts);
        facts.from("earlyOpen", () -> complaint.care().reopenedCount() == 0 && earlyOpen(ref));
    }

    private boolean earlyOpen(CaseRef ref) {
        return promises.of(ref).stream()
                .filter(promise -> promise.policy().equals("complaint-early"))
                .filter(promise -> OPEN.contains(promise.state()))
                .anyMatch(promise -> promise.dueAt().isAfter(clock.instant()));
    }

    private static void all(Class<?> type, String... names) {
        List.of(names).forEach(name -> SCHEMA.put(name, type));
    }
}
