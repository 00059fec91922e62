package org.kept.lead.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.NaturalId;
import org.kept.customer.Addresses;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;

/** Somebody who may become a customer, from the first word on; every change is a verb that refuses what makes no sense. */
@Entity
@Table(name = "lead")
class Lead extends Recorded {

    @NaturalId(mutable = true)
    private String number;

    private LeadStatus status = LeadStatus.NEW;
    private String rating;
    private Integer score;

    @Embedded
    private LeadPerson person;

    @Embedded
    private LeadOrigin origin;

    @Embedded
    private LeadCare care;

    private BigDecimal estimatedValue;
    private String currencyCode;
    private Instant lastActivityAt;
    private String disqualifiedReason;
    private Instant convertedAt;
    private UUID convertedAccountId;
    private UUID convertedContactId;
    private UUID duplicateOfId;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "lead_id", nullable = false)
    @OrderBy("at")
    private List<LeadActivity> activities = new ArrayList<>();

    Lead() {}

    Lead(LeadPerson person, LeadOrigin origin, BigDecimal estimatedValue, String currency, Instant now) {
        super(now);
        this.person = person;
        this.origin = origin;
        this.care = new LeadCare();
        this.estimatedValue = estimatedValue;
        this.currencyCode = currency;
        this.lastActivityAt = origin.receivedAt();
    }

    /** Gives the lead the number of its case, once. */
    void log(CaseRef ref) {
        if (number != null && !number.equals(ref.value())) {
            throw new ConflictException("This lead is already logged as " + number);
        }
        number = ref.value();
    }

    void rate(int points, String newRating, Instant now) {
        requireOpen("rated");
        score = points;
        rating = newRating;
        changed(now);
    }

    /** Gives the lead to somebody, or with null to the whole team. */
    void assign(String newOwner, String newTeam, Instant now) {
        requireOpen("assigned");
        care.assign(newOwner, newTeam, now);
        if (newOwner != null && status.waits()) {
            status = LeadStatus.ASSIGNED;
        }
        changed(now);
    }

    /** A try to reach the person: the first one, however it went, is the first response. */
    void attempted(boolean connected, String next, Instant at) {
        requireOpen("contacted");
        care.attempted(next, at);
        if (connected) {
            status = LeadStatus.CONTACTED;
        }
        changed(at);
    }

    /** Writes down a sign of life or a touch; only what the person did themselves makes the lead younger. */
    void note(LeadActivity activity) {
        activities.add(activity);
        if (activity.byThePerson()) {
            lastActivityAt = activity.at().isAfter(lastActivityAt) ? activity.at() : lastActivityAt;
        }
        changed(activity.at());
    }

    void reachedBy(String email, String phone, Addresses addresses, Instant now) {
        requireOpen("corrected");
        person.reachedBy(email, phone, addresses);
        changed(now);
    }

    void correct(LeadPerson corrected, BigDecimal value, String currency, Instant now) {
        requireOpen("corrected");
        corrected.knownAs(person.contactId(), person.accountId());
        person = corrected;
        estimatedValue = value;
        currencyCode = currency;
        changed(now);
    }

    /** What was found out; a lead that is accepted is qualified, whatever becomes of it then. */
    void answered(LeadTalks.Finding found, String rejecter, Instant now) {
        requireOpen("qualified");
        care.answered(found.need(), found.budget(), found.authority(), found.timeframe(), rejecter);
        disqualifiedReason = found.accepted() ? null : found.reasonCode();
        status = found.accepted() ? LeadStatus.QUALIFIED : status;
        changed(now);
    }

    void nurture(LocalDate until, Instant now) {
        requireOpen("nurtured");
        status = LeadStatus.NURTURING;
        care.rest(until);
        changed(now);
    }

    void recycle(Instant now) {
        requireOpen("recycled");
        status = LeadStatus.RECYCLED;
        care.again();
        changed(now);
    }

    void convert(UUID contact, UUID account, Instant now) {
        requireOpen("converted");
        status = LeadStatus.CONVERTED;
        convertedAt = now;
        convertedContactId = contact;
        convertedAccountId = account;
        changed(now);
    }

    void unconvert(Instant now) {
        status = LeadStatus.QUALIFIED;
        convertedAt = null;
        convertedContactId = null;
        convertedAccountId = null;
        changed(now);
    }

    void merge(UUID survivor, Instant now) {
        requireOpen("merged");
        status = LeadStatus.MERGED;
        duplicateOfId = survivor;
        changed(now);
    }

    void end(LeadStatus as, String reason, Instant now) {
        requireOpen("ended");
        status = as;
        disqualifiedReason = reason;
        changed(now);
    }

    void erase(Instant now) {
        person.pseudonymise();
        origin.forgetWords();
        care.forgetWords();
        activities.forEach(LeadActivity::forgetWords);
        changed(now);
    }

    private void requireOpen(String verb) {
        if (!status.open()) {
            throw new ConflictException("Lead " + number + " is already " + status.word() + " and cannot be " + verb);
        }
    }

    CaseRef ref() {
        return new CaseRef(number);
    }

    LeadStatus status() {
        return status;
    }

    String rating() {
        return rating;
    }

    Integer score() {
        return score;
    }

    LeadPerson person() {
        return person;
    }

    LeadOrigin origin() {
        return origin;
    }

    LeadCare care() {
        return care;
    }

    BigDecimal estimatedValue() {
        return estimatedValue;
    }

    String currencyCode() {
        return currencyCode;
    }

    List<String> activityKinds() {
        return activities.stream().map(LeadActivity::kind).distinct().toList();
    }

    Instant lastActivityAt() {
        return lastActivityAt;
    }

    String disqualifiedReason() {
        return disqualifiedReason;
    }

    UUID convertedContactId() {
        return convertedContactId;
    }

    UUID convertedAccountId() {
        return convertedAccountId;
    }
}
