package org.kept.customer.domain;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.casework.CaseErased;
import org.kept.casework.Cases;
import org.kept.casework.evidence.Holds;
import org.kept.customer.Addresses;
import org.kept.customer.ErasureApproved;
import org.kept.customer.log.ConsentLog;
import org.kept.customer.log.Stamp;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forgets people who may ask for it, and remembers only that nobody may write to them again. */
@Service
@Transactional
public class Forgetting {

    private final Contacts contacts;
    private final JdbcClient db;
    private final ConsentLog consents;
    private final Addresses addresses;
    private final Cases cases;
    private final Holds holds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forgetting(
            Contacts contacts,
            JdbcClient db,
            ConsentLog consents,
            Addresses addresses,
            Cases cases,
            Holds holds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.contacts = contacts;
        this.db = db;
        this.consents = consents;
        this.addresses = addresses;
        this.cases = cases;
        this.holds = holds;
        this.events = events;
        this.clock = clock;
    }

    /** Forgets a person everywhere: the record, what other modules keep of them, and for good, by a keyed hash of their addresses. */
    public void erase(UUID contactId, String address) {
        String known = address;
        if (contactId != null) {
            Contact contact = contacts.find(contactId);
            known = known == null ? contact.emailKey() : known;
            Stream.concat(Stream.of(contact), contacts.mergedInto(contactId).stream())
                    .flatMap(each -> each.addresses().stream())
                    .forEach(this::neverAgain);
            if (!contact.erased()) {
                pseudonymise(contactId);
            }
        }
        if (known != null) {
            neverAgain(known);
            consents.forget(known);
        }
        events.publishEvent(new ErasureApproved(contactId, known == null ? null : addresses.any(known)));
    }

    /** The same for an address; every contact that has it is forgotten, and nobody may be one. */
    public void eraseByAddress(String address) {
        List<UUID> found = db.sql("select id from app.customer_contact where email_key = ? and erased_at is null")
                .param(addresses.any(address))
                .query(UUID.class)
                .list();
        found.forEach(contact -> erase(contact, address));
        if (found.isEmpty()) {
            erase(null, address);
        }
    }

    /** Replaces all personal data of a contact, and of those merged into it, by pseudonyms. */
    void pseudonymise(UUID contactId) {
        forget(contacts.locked(contactId));
        contacts.mergedInto(contactId).forEach(this::forget);
        contacts.flush();
        emptyTouches(contactId);
        db.sql("update app.customer_merge set snapshot = '{}' where ? in (survivor_id, merged_id)")
                .param(contactId)
                .update();
        cases.customerIsNow(contactId, contactId, contacts.nameOf(contactId));
    }

    /** What a held case still needs waits until its person is taken out of it. */
    private void emptyTouches(UUID contactId) {
        List<String> refs = db.sql(
                        "select distinct case_ref from app.customer_touchpoint where case_ref is not null and contact_id = ?")
                .param(contactId)
                .query(String.class)
                .list();
        db.sql("update app.customer_touchpoint set subject = null, body = null, outcome = null"
                        + " where contact_id = :contact and (case_ref is null or case_ref <> all(:held))")
                .param("contact", contactId)
                .param("held", holds.among(refs))
                .update();
    }

    @EventListener
    void forget(CaseErased about) {
        db.sql("update app.customer_touchpoint set subject = null, body = null, outcome = null where case_ref = ?")
                .param(about.ref().value())
                .update();
    }

    private void forget(Contact contact) {
        contact.addresses().forEach(consents::forget);
        contact.forget(contact.details().pseudonym(contact.id()), addresses, Stamp.now(clock));
    }

    private void neverAgain(String address) {
        consents.suppress(address, "erasure");
    }
}
