package org.kept.contract.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.kept.customer.Customers;
import org.kept.message.Letters;
import org.kept.message.Letters.Addressee;
import org.kept.shared.CaseRef;
import org.kept.shared.Money;
import org.springframework.stereotype.Component;

/** What a renewal writes to the customer. The keys name term, round and occasion, so that nothing is written twice. */
@Component
class RenewalLetters {

    private final Letters letters;
    private final Customers customers;

    RenewalLetters(Letters letters, Customers customers) {
        this.letters = letters;
        this.customers = customers;
    }

    void proposal(Contract contract, ContractTerm term, ContractOffer offer) {
        Map<String, Object> values = values(contract, term);
        values.put("price", Money.of(offer.value(), contract.currency()));
        values.put("rises", offer.upliftPercent().signum() > 0);
        values.put("uplift", offer.upliftPercent().stripTrailingZeros());
        values.put("hasReason", offer.reason() != null);
        values.put("reason", text(offer.reason()));
        values.put("months", offer.termMonths());
        values.put("extras", text(offer.extras()));
        values.put("hasExtras", offer.extras() != null);
        write(contract, term, "proposal:" + offer.round(), "renewal-proposal", values);
    }

    void chaser(Contract contract, ContractTerm term, ContractOffer offer) {
        Map<String, Object> values = values(contract, term);
        values.put("price", Money.of(offer.value(), contract.currency()));
        String occasion = "chaser:" + offer.round() + ":" + term.endsOn() + ":"
                + term.plan().chaseDays();
        write(contract, term, occasion, "renewal-chaser", values);
    }

    void reminder(Contract contract, ContractTerm term) {
        write(contract, term, "reminder", "renewal-reminder", values(contract, term));
    }

    void withdrawal(Contract contract, ContractTerm term, ContractOffer offer) {
        Map<String, Object> values = values(contract, term);
        values.put("price", Money.of(offer.value(), contract.currency()));
        write(contract, term, "withdrawal:" + offer.round(), "renewal-withdrawal", values);
    }

    void goesOn(Contract contract, ContractTerm term) {
        write(contract, term, "goes-on:" + term.noticeOn(), "renewal-goes-on", values(contract, term));
    }

    void noticeTaken(Contract contract, ContractTerm term) {
        write(contract, term, "notice", "contract-notice", values(contract, term));
    }

    private Map<String, Object> values(Contract contract, ContractTerm term) {
        Map<String, Object> values = new HashMap<>();
        values.put("contract", contract.name());
        values.put("endsOn", term.endsOn());
        values.put("noticeOn", term.noticeOn());
        values.put("value", Money.of(term.value(), contract.currency()));
        return values;
    }

    private void write(
            Contract contract, ContractTerm term, String occasion, String template, Map<String, Object> values) {
        CaseRef ref = contract.ref();
        letters.write(new Letters.NewLetter(
                ref + ":" + term.termNo() + ":" + occasion, ref, template, values, addressee(contract)));
    }

    private Addressee addressee(Contract contract) {
        UUID who = contract.contactId() == null ? contract.accountId() : contract.contactId();
        return (who == null ? java.util.Optional.<Customers.CustomerSummary>empty() : customers.find(who))
                .map(one -> new Addressee(one.contact() ? one.id() : null, one.name(), one.email(), null))
                .orElseGet(() -> new Addressee(null, "Customer", null, null));
    }

    private static String text(String said) {
        return said == null ? "-" : said;
    }
}
