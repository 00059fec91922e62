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

    /** Marks the promise kept at that moment, or broken if it was late; without an open one, nothing happens. */
    void fulfil(CaseRef ref, String policy, Instant at);

    /** Ends an open promise without a verdict, because it no longer applies. */
    void cancel(CaseRef ref, String policy, String reason);

    /** Ends all open promises of a case that is closed. */
    void cancelAll(CaseRef ref, String reason);

    /** Stops the clock for a stated reason. */
    void pause(CaseRef ref, String policy, String reason, Instant from);

    /** Lets the clock run again; the due time moves by what the pause took. */
    void resume(CaseRef ref, String policy, Instant at);

    /** All promises of a case, the newest first. */
    List<PromiseView> of(CaseRef ref);

    /** For lists: of each of these cases the open promise that is due first; cases without one are absent. */
    Map<CaseRef, PromiseView> firstDue(Collection<CaseRef> refs);

    /** When a promise by this policy, started then, would be due; makes nothing. */
    Instant dueAt(String policy, Instant start);
}
