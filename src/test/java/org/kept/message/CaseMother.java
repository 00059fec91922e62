package org.kept.message;

import java.util.UUID;
import org.kept.customer.Customers;
import org.kept.customer.Identity;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives birth to cases of the sales team about Ada Hart, without a process behind them. */
public final class CaseMother {

    private CaseMother() {}

    /** A contact with this address and a case about her. */
    public record Born(CaseRef ref, UUID contact) {}

    /** A case and its contact. */
    public static Born born(JdbcClient jdbc, Customers customers, String address) {
        UUID contact = customers.addContact(
                new Customers.NewContact(new Identity("Ada", "Hart", address, null, null, null), null, null, "test"));
        int number = Math.floorMod(UUID.randomUUID().hashCode(), 999_999_999);
        CaseRef ref = new CaseRef("TST-2026-" + String.format("%09d", number));
        jdbc.sql(
                        """
                insert into app.casework_case (ref, process_key, process_version, title, contact_id, opened_at, created_at, created_by,
                       updated_at, updated_by, team, customer_name)
                values (:ref, 'leadHandling', 1, 'A case', :contact, now(), now(), 'test', now(), 'test', 'sales-dev', 'Ada Hart')""")
                .param("ref", ref.value())
                .param("contact", contact)
                .update();
        return new Born(ref, contact);
    }
}
