package org.kept.lead.domain;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;

/** Who looks after a lead, what they did, and what they found out: the answers in the words of the form {@code lead-qualify}. */
@Embeddable
class LeadCare {

    private String owner;
    private String team;
    private Instant assignedAt;
    private Instant firstResponseDueAt;
    private Instant firstRespondedAt;
    private Instant lastContactAt;
    private int attempts;
    private String nextStep;
    private String need;
    private String budget;
    private String authority;
    private String timeframe;
    private String rejectedBy;
    private LocalDate recycleOn;
    private int recycleCount;

    LeadCare() {}

    void assign(String newOwner, String newTeam, Instant now) {
        owner = newOwner;
        team = newTeam;
        assignedAt = newOwner == null ? assignedAt : now;
    }

    void promised(Instant dueAt) {
        firstResponseDueAt = dueAt;
    }

    void attempted(String next, Instant at) {
        attempts++;
        firstRespondedAt = firstRespondedAt == null ? at : firstRespondedAt;
        lastContactAt = at;
        nextStep = next;
    }

    void answered(String newNeed, String newBudget, String newAuthority, String newTimeframe, String rejecter) {
        need = newNeed;
        budget = newBudget;
        authority = newAuthority;
        timeframe = newTimeframe;
        rejectedBy = rejecter;
    }

    /** The team has it again, and whoever takes it then starts anew. */
    void rest(LocalDate until) {
        recycleOn = until;
        owner = null;
        attempts = 0;
    }

    void again() {
        recycleCount++;
    }

    void forgetWords() {
        nextStep = null;
    }

    /** A lead never goes straight back to whoever rejected it. */
    boolean mayNotGoTo(String username) {
        return username.equals(rejectedBy);
    }

    /** Whether anybody has tried since it was last taken up; the very first response stays written down for good. */
    boolean touched() {
        return attempts > 0;
    }

    String owner() {
        return owner;
    }

    String team() {
        return team;
    }

    int attempts() {
        return attempts;
    }

    int recycleCount() {
        return recycleCount;
    }

    String need() {
        return need;
    }

    String budget() {
        return budget;
    }

    String authority() {
        return authority;
    }

    String timeframe() {
        return timeframe;
    }
}
