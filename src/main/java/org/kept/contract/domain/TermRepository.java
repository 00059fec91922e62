package org.kept.contract.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The terms of contracts. */
interface TermRepository extends Repository<ContractTerm, UUID> {

    ContractTerm save(ContractTerm term);

    Optional<ContractTerm> findById(UUID id);

    List<ContractTerm> findByNumberOrderByTermNoDesc(String number);

    @Query("select t from ContractTerm t where t.number = :number and t.state in ('open', 'decided')")
    Optional<ContractTerm> worked(String number);

    @Query("select t from ContractTerm t where t.number = :number and t.state = 'sleeping'")
    Optional<ContractTerm> sleeping(String number);
}
