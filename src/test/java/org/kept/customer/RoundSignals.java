package org.kept.customer;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A module's signals about one account, as a test says. */
@Component
public class RoundSignals implements CustomerSignals {

    /** Whom they are about. */
    public UUID account;

    /** What is to be known. */
    public List<Signal> signals = List.of();

    @Override
    public List<Signal> of(UUID accountId, UUID contactId) {
        return account != null && account.equals(accountId) ? signals : List.of();
    }
}
