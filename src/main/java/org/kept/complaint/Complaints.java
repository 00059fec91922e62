package org.kept.complaint;

import java.util.Optional;
import org.kept.shared.CaseRef;
import org.kept.shared.Slice;
import org.kept.staff.Person;

/** Complaints, for the channels they come in by and the pages that show them. */
public interface Complaints {

    /**
     * Takes a complaint and starts its handling, all in one transaction. The same key gives the same case.
     *
     * @param key the sender's idempotency key; null for none
     * @throws org.kept.shared.InvalidInputException if nothing is said, nobody is named, or fields are nonsense
     * @throws org.kept.shared.ConflictException if the key was used for another complaint
     */
    CaseRef receive(NewComplaint complaint, String key);

    /** The whole complaint, whoever asks: pages and API ask {@link org.kept.casework.CaseAccess} first. */
    Optional<ComplaintView> find(CaseRef ref);

    /** The complaints this person may see, filtered and sorted: staff see their own and their teams', others all. */
    Slice<ComplaintRow> list(ComplaintQuery query, Person viewer);

    /**
     * The customer wants nothing more of it: handling stops, and they get that in writing.
     *
     * @throws org.kept.shared.ConflictException if it has ended already
     */
    void withdraw(CaseRef ref, String reason);

    /**
     * It was not settled after all: it goes on, with the clocks of the day it was first received.
     *
     * @throws org.kept.shared.ConflictException if it has not been answered yet
     */
    void reopen(CaseRef ref, String reason);

    /**
     * The customer is not content with the answer: somebody else reviews it, where the rules know a second stage.
     *
     * @throws org.kept.shared.ConflictException if there is nothing to review
     */
    void escalate(CaseRef ref, String reason);

    /** The customer takes what we offered as the end of it. */
    void accept(CaseRef ref);

    /** The customer does not want the money we offered: its payment is stopped or called back. */
    void refuseOffer(CaseRef ref, String reason);

    /** The ombudsman has taken it up, under a reference of their own. */
    void toOmbudsman(CaseRef ref, String ombudsmanRef);

    /** Something else has come up: it joins this complaint, or becomes one of its own once this is answered; gives the case it is in. */
    CaseRef addIssue(CaseRef ref, String text, boolean personalData);

    /** Waits for something from the customer: clocks that may stand still do, with what asked for it as evidence. */
    void awaitCustomer(CaseRef ref, String reason, String evidence);

    /** Takes more time for an answer where its rules allow it, and tells the customer why. */
    void extend(CaseRef ref, String policy, String reason);

    /** Somebody may go to court over it: nothing of it may be deleted. */
    void hold(CaseRef ref, String reason);

    /** Nobody goes to court any more: what waited to be deleted is. */
    void release(CaseRef ref, String reason);
}
