package org.kept.customer.process;

import java.util.Optional;
import org.kept.customer.Customers;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.customer.domain.Forgetting;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.stereotype.Component;

/** Takes word that somebody is to be forgotten, by contact or by address. */
@Component
class ErasureApprovedReceiver implements ProcessMessages.Receiver {

    private final Customers customers;
    private final Forgetting forgetting;

    ErasureApprovedReceiver(Customers customers, Forgetting forgetting) {
        this.customers = customers;
        this.forgetting = forgetting;
    }

    @Override
    public String messageName() {
        return "ErasureApproved";
    }

    @Override
    public boolean receive(ProcessMessages.Message message) {
        String about = message.correlation();
        if (about.indexOf('@') > 0) {
            forgetting.eraseByAddress(about);
            return true;
        }
        Optional<CustomerSummary> contact = Correlations.contact(about).flatMap(customers::find);
        contact.filter(CustomerSummary::contact).ifPresent(it -> forgetting.erase(it.id(), null));
        return contact.isPresent();
    }
}
