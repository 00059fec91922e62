package org.kept.promise;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kept.shared.CaseRef;

/** The ledger of promises: what the customer was told by when, and what became of it. */
public interface Promises {

    /** Makes a promise by a policy, counted from {@code start}; the same policy for the same case is replaced (re-armed). */
    PromiseView make(CaseRef ref, String policy, Instant start);

    /**
     * Makes a promise whose due time is given, as by a contract's date, and not counted: it can be neither paused nor extended.
     * The same policy for the same case is replaced, so a date that moves is promised anew and its timers follow.
     *
     * @param why how the date came about, in words
     */
    PromiseView makeDue(CaseRef ref, String policy, Instant start, Instant dueAt, String why);

    /** Marks the promise kept at that moment, or broken if it was late; without an open one, nothing happens. */
    void fulfil(CaseRef ref, String policy, Instant at);

    /** Ends an open promise without a verdict, because it no longer applies. */
    void cancel(CaseRef ref, String policy, String reason);

    /** Ends all open promises of a case that is closed. */
    void cancelAll(CaseRef ref, String reason);

    /**
     * Stops the clock for a reason that something shows; a clock that stands still keeps its first reason.
     *
     * @throws org.kept.shared.ConflictException if the promise is overdue, or its policy allows no pause
     */
    void pause(CaseRef ref, String policy, PauseReason why, Instant from);

    /** Stops every running clock of the case whose policy allows it; what is overdue stays so. */
    void pauseAll(CaseRef ref, PauseReason why, Instant from);

    /** Lets the clock run again; the due time moves by what the pause took. */
    void resume(CaseRef ref, String policy, Instant at);

    /** Lets every clock of the case run again that stood still by then; silent where none does. */
    void resumeAll(CaseRef ref, Instant at);

    /**
     * Gives the promise the extension that its policy allows, for a reason that the customer is told.
     *
     * @throws org.kept.shared.InvalidInputException if none is left or no reason is given
     * @throws org.kept.shared.ConflictException if it is overdue already
     * @throws org.kept.shared.NotFoundException if the case has no such open promise
     */
    PromiseView extend(CaseRef ref, String policy, String reason);

    /** Takes out what people wrote about a person whose case it is: the reasons of pauses and extensions; the times stay. */
    void erase(CaseRef ref);

    /** All promises of a case, the newest first. */
    List<PromiseView> of(CaseRef ref);

    /** For lists: of each of these cases the open promise that is due first; cases without one are absent. */
    Map<CaseRef, PromiseView> firstDue(Collection<CaseRef> refs);

    /** When a promise by this policy, started then, would be due; makes nothing. */
    Instant dueAt(String policy, Instant start);
}
