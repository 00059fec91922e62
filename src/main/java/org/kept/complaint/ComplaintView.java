package org.kept.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kept.shared.Money;

/**
 * A whole complaint, with the names of the data model.
 *
 * @param stage {@code early}, {@code 1}, {@code 2} or {@code external}
 * @param outcome how it ended; null while open
 * @param subjects the user names of those complained about
 * @param clocks every promise of the case, the newest first
 */
public record ComplaintView(
        String ref,
        String status,
        String stage,
        String outcome,
        Customer customer,
        Matter matter,
        Handling handling,
        List<String> subjects,
        List<Regime> regimes,
        List<Clock> clocks,
        List<Point> points,
        List<Statement> statements,
        Decision decision,
        List<Action> actions,
        List<Letter> letters,
        Aftermath aftermath,
        long rowVersion) {

    /** The same with its clocks and letters, which other modules keep. */
    public ComplaintView with(List<Clock> itsClocks, List<Letter> itsLetters) {
        return new ComplaintView(
                ref,
                status,
                stage,
                outcome,
                customer,
                matter,
                handling,
                subjects,
                regimes,
                itsClocks,
                points,
                statements,
                decision,
                actions,
                itsLetters,
                aftermath,
                rowVersion);
    }

    /** Who complains. */
    public record Customer(
            UUID contactId,
            UUID accountId,
            String name,
            String email,
            String phone,
            String address,
            String type,
            String representative,
            boolean representativeMayAct) {}

    /** What it is about. */
    public record Matter(
            String businessLine,
            String category,
            String subject,
            String text,
            String remedySought,
            String channel,
            String sourceRef,
            boolean personalData,
            boolean vulnerable,
            boolean safetyRisk,
            BigDecimal exposure) {}

    /** Who handles it and what was done when; {@code inTime} is null until it is answered. */
    public record Handling(
            String severity,
            String priority,
            String team,
            String investigator,
            String reviewer,
            Instant receivedAt,
            Instant acknowledgedAt,
            Instant answeredAt,
            Boolean inTime,
            boolean earlyResolved,
            Instant acceptedAt,
            int reopened,
            Instant closedAt) {}

    /** A set of rules that applies, for the kind of issue it was asked for. */
    public record Regime(
            String id,
            String issue,
            String acknowledgePolicy,
            String answerPolicy,
            int stages,
            String ombudsman,
            String referralPolicy,
            Instant decidedAt) {}

    /** One clock; {@code paused} says whether it stands still, and {@code pauseReason} why. */
    public record Clock(
            String policy,
            String name,
            Instant startedAt,
            Instant dueAt,
            String state,
            String explanation,
            boolean paused,
            String pauseReason,
            int extended,
            Instant fulfilledAt) {}

    /** One thing that they complain of; {@code finding} is {@code upheld}, {@code partly} or {@code not}. */
    public record Point(int number, String text, String finding, String reason) {}

    /** What a department says. */
    public record Statement(String department, String text, String person, Instant at) {}

    /** What was decided; the amount is the sum of refund and distress, all in one currency. */
    public record Decision(
            String finding,
            String rootCause,
            boolean repeatCause,
            String remedyType,
            Money refund,
            Money distress,
            Money redress,
            String askedBy,
            List<String> approvers,
            boolean apology,
            String lessons,
            Instant paidAt,
            String paymentRef) {}

    /** Something to be done so that it is put right or does not happen again. */
    public record Action(
            UUID id, String kind, String what, String team, LocalDate dueOn, Instant doneAt, String evidence) {}

    /** A letter in one line. */
    public record Letter(UUID id, String template, String title, Instant at, String state, String sentTo) {}

    /** What came after the answer. */
    public record Aftermath(
            Instant stageTwoAt,
            String stageTwoReason,
            String stageTwoFinding,
            String ombudsman,
            String ombudsmanRef,
            String ombudsmanDecision,
            Instant withdrawnAt,
            boolean legalHold,
            String legalHoldReason,
            boolean erasureWaits) {}
}
