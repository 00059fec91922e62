package org.kept.contract.domain;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The contracts. */
interface ContractRepository extends Repository<Contract, UUID> {

    Contract save(Contract contract);

    Optional<Contract> findByNumber(String number);

    /** The contract, held until the transaction ends: whoever else would decide about it waits. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from Contract c where c.number = :number")
    Optional<Contract> lock(String number);

    @Query("select c from Contract c where c.accountId = :customer or c.contactId = :customer")
    List<Contract> of(UUID customer);
}
