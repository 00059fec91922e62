package org.kept.contract.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kept.contract.ContractView;
import org.kept.contract.TermView;
import org.kept.contract.TermView.Offer;

/** What may be done with a contract now, the likeliest first; whoever comes too late is told so all the same. */
final class ContractActs {

    private static final Set<String> OVER = Set.of("expired", "terminated");

    private ContractActs() {}

    static List<String> of(ContractView contract, boolean renewing) {
        List<String> acts = new ArrayList<>();
        if (OVER.contains(contract.status())) {
            return acts;
        }
        TermView term = contract.terms().get(0);
        Offer offer = RenewalBody.standing(term);
        boolean out = offer != null && offer.state().equals("sent");
        if (renewing && out) {
            acts.add("accept");
            acts.add("counter");
        }
        if (renewing && offer != null && offer.state().equals("accepted") && term.signedAt() == null) {
            acts.add("sign");
        }
        if (renewing && term.signedAt() != null && "consumer".equals(contract.customerType())) {
            acts.add("cool-off");
        }
        if (!renewing) {
            acts.add("renew");
        }
        acts.add("notice");
        acts.add("amend");
        acts.add("terminate");
        return acts;
    }
}
