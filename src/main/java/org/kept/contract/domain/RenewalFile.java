package org.kept.contract.domain;

import java.time.Instant;
import java.util.Optional;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Component;

/** Finds what belongs to a contract's renewal by the one reference everything bears. */
@Component
class RenewalFile {

    private final ContractRepository contracts;
    private final TermRepository terms;
    private final OfferRepository offers;

    RenewalFile(ContractRepository contracts, TermRepository terms, OfferRepository offers) {
        this.contracts = contracts;
        this.terms = terms;
        this.offers = offers;
    }

    Contract contract(CaseRef ref) {
        return contracts.findByNumber(ref.value()).orElseThrow(() -> new NotFoundException("contract"));
    }

    /** The contract, held for this transaction. */
    Contract lock(CaseRef ref) {
        return contracts.lock(ref.value()).orElseThrow(() -> new NotFoundException("contract"));
    }

    /** The term that is worked on, or else the one that sleeps, or else the last there was. */
    ContractTerm term(CaseRef ref) {
        return terms.worked(ref.value())
                .or(() -> terms.sleeping(ref.value()))
                .or(() -> terms.findByNumberOrderByTermNoDesc(ref.value()).stream()
                        .findFirst())
                .orElseThrow(() -> new NotFoundException("contract term"));
    }

    Optional<ContractTerm> sleeping(CaseRef ref) {
        return terms.sleeping(ref.value());
    }

    ContractTerm save(ContractTerm term) {
        return terms.save(term);
    }

    /** What the customer wrote in words goes with them; figures, codes and days stay. */
    void forgetWords(CaseRef ref, Instant now) {
        for (ContractTerm term : terms.findByNumberOrderByTermNoDesc(ref.value())) {
            term.course().forgetWords();
            term.changed(now);
            offers.findByTermId(term.id()).forEach(offer -> offer.forgetWords(now));
        }
    }

    int nextTermNo(CaseRef ref) {
        return 1 + terms.findByNumberOrderByTermNoDesc(ref.value()).get(0).termNo();
    }

    Optional<ContractOffer> offer(ContractTerm term) {
        return offers.findFirstByTermIdOrderByRoundDesc(term.id());
    }

    /** Whether a live proposal asks for more than a complaint allows. */
    boolean blocked(ContractTerm term) {
        return term.open()
                && term.plan().blocksUplift()
                && offer(term)
                        .filter(offer -> offer.live() && offer.upliftPercent().signum() > 0)
                        .isPresent();
    }

    ContractOffer save(ContractOffer offer) {
        return offers.save(offer);
    }
}
