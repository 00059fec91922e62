package org.kept.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.kept.shared.CaseRef;
import org.kept.shared.Slice;
import org.kept.staff.Person;

/** Contracts and what becomes of them at the end of each term, for the channels and pages that deal with them. */
public interface Contracts {

    /**
     * Enters a contract that runs, and opens its renewal at once if its end is near. The same key gives the same contract.
     *
     * @param key the sender's idempotency key; null for none
     * @throws org.kept.shared.InvalidInputException naming every field that makes no sense
     * @throws org.kept.shared.ConflictException if the key was used for another contract
     */
    CaseRef enter(NewContract contract, String key);

    /** The whole contract, whoever asks: pages and API ask {@link org.kept.casework.CaseAccess} first. */
    Optional<ContractView> find(CaseRef ref);

    /** The contracts this person may see, filtered and sorted. */
    Slice<ContractRow> list(ContractQuery query, Person viewer);

    /**
     * Takes a customer's notice. In time for the running term, it wins over everything that silence has done since; too late, it
     * holds for the next term. A lost race is run again, so there is exactly one outcome.
     */
    void notice(CaseRef ref, CustomerNotice notice, String person);

    /**
     * Changes a running contract as a new version; every date of an open renewal moves with it.
     *
     * @throws org.kept.shared.InvalidInputException naming every field that makes no sense
     * @throws org.kept.shared.ConflictException if the contract has ended
     */
    void amend(CaseRef ref, ContractAmendment amendment, String person);

    /** Opens the renewal of the running term before its time. */
    void requestRenewal(CaseRef ref, String person);

    /** The customer accepts the proposal that is out. */
    void accept(CaseRef ref, String person);

    /** The customer would rather sign something else. */
    void counter(CaseRef ref, CounterOffer offer, String person);

    /** The renewal is signed. */
    void sign(CaseRef ref, LocalDate signedOn, String person);

    /** A consumer changes their mind within the cooling-off time. */
    void coolOff(CaseRef ref, String person);

    /** We end the contract because the customer broke it; legal looks first. */
    void terminate(CaseRef ref, String reason, String person);
}
