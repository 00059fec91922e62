package org.kept.contract.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The rounds of proposals. */
interface OfferRepository extends Repository<ContractOffer, UUID> {

    ContractOffer save(ContractOffer offer);

    List<ContractOffer> findByTermId(UUID termId);

    Optional<ContractOffer> findFirstByTermIdOrderByRoundDesc(UUID termId);
}
