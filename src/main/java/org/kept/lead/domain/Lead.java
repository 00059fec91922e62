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
import org.kept.customer.Addresses;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;

/** Somebody who may become a customer, from the first word on; every change is a verb that refuses what makes no sense. */
@Entity
@Table(name = "lead")
class Lead extends Recorded {

    private String number;
    private LeadStatus status;
    private String rating;
    private Integer score;

    @Embedded
    private LeadPerson person;

    @Embedded
    private LeadOrigin origin;

    @Embedded
    private LeadNeed need;

    private BigDecimal estimatedValue;
    private String currencyCode;
    private String owner;
    private String team;
    private Instant assignedAt;
    private Instant firstResponseDueAt;
    private Instant firstRespondedAt;
    private Instant lastContactAt;
    private Instant lastActivityAt;
    private int attempts;
    private String nextStep;
    private LocalDate recycleOn;
    private int recycleCount;
    private String rejectedBy;
    private String disqualifiedReason;
    private String lostNotes;
    private UUID contactId;
    private UUID accountId;
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
        this.status = LeadStatus.NEW;
        this.person = person;
        this.origin = origin;
        this.need = new LeadNeed();
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

    void promised(Instant dueAt) {
        firstResponseDueAt = dueAt;
    }

    void knownAs(UUID contact, UUID account) {
        contactId = contact;
        accountId = account;
    }

    /** Gives the lead to somebody, or with null to the whole team. */
    void assign(String newOwner, String newTeam, Instant now) {
        requireOpen("assigned");
        owner = newOwner;
        team = newTeam;
        if (newOwner != null) {
            assignedAt = now;
            status = status == LeadStatus.NEW || status == LeadStatus.NURTURING || status == LeadStatus.RECYCLED
                    ? LeadStatus.ASSIGNED
                    : status;
        }
        changed(now);
    }

    /** A try to reach the person: the first one, however it went, is the first response. */
    void attempted(boolean connected, String next, Instant at) {
        requireOpen("contacted");
        attempts++;
        firstRespondedAt = firstRespondedAt == null ? at : firstRespondedAt;
        lastContactAt = at;
        nextStep = next;
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
        person = corrected;
        estimatedValue = value;
        currencyCode = currency;
        changed(now);
    }

    void answered(LeadNeed answers, String rejecter, String reason, Instant now) {
        requireOpen("qualified");
        need = answers;
        rejectedBy = rejecter;
        disqualifiedReason = reason;
        changed(now);
    }

    void qualify(Instant now) {
        requireOpen("qualified");
        status = LeadStatus.QUALIFIED;
        changed(now);
    }

    void nurture(LocalDate until, Instant now) {
        requireOpen("nurtured");
        status = LeadStatus.NURTURING;
        recycleOn = until;
        owner = null;
        attempts = 0;
        changed(now);
    }

    void recycle(Instant now) {
        requireOpen("recycled");
        status = LeadStatus.RECYCLED;
        recycleCount++;
        firstRespondedAt = null;
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
        lostNotes = null;
        nextStep = null;
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

    LeadNeed need() {
        return need == null ? new LeadNeed() : need; // all columns empty read back as null
    }

    BigDecimal estimatedValue() {
        return estimatedValue;
    }

    String currencyCode() {
        return currencyCode;
    }

    String owner() {
        return owner;
    }

    String team() {
        return team;
    }

    Instant firstRespondedAt() {
        return firstRespondedAt;
    }

    List<String> activityKinds() {
        return activities.stream().map(LeadActivity::kind).distinct().toList();
    }

    Instant lastActivityAt() {
        return lastActivityAt;
    }

    int attempts() {
        return attempts;
    }

    int recycleCount() {
        return recycleCount;
    }

    /** A lead never goes straight back to whoever rejected it. */
    boolean mayNotGoTo(String username) {
        return username.equals(rejectedBy);
    }

    String disqualifiedReason() {
        return disqualifiedReason;
    }

    UUID contactId() {
        return contactId;
    }

    UUID accountId() {
        return accountId;
    }

    UUID convertedContactId() {
        return convertedContactId;
    }

    UUID convertedAccountId() {
        return convertedAccountId;
    }
}
