package org.kept.message.letters;

import org.kept.customer.ErasureApproved;
import org.kept.message.domain.MailForgotten;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Empties the letters of somebody who is forgotten, but those of held cases; that there was a letter, and its hash, stays. */
@Component
class LetterForgetting {

    private final LetterTable table;

    LetterForgetting(LetterTable table) {
        this.table = table;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(ErasureApproved wish) {
        table.erase(wish.contactId(), wish.address());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(MailForgotten about) {
        table.erase(about.ref());
    }
}
