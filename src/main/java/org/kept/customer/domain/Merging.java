package org.kept.customer.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.ContactsMerged;
import org.kept.customer.log.ConsentLog;
import org.kept.customer.log.Stamp;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one contact of two: everything that is needed to make two of it again is written down before anything changes. */
@Service
@Transactional
public class Merging {

    private final Contacts contacts;
    private final JdbcClient db;
    private final Survivorship survivorship;
    private final ConsentLog consents;
    private final Cases cases;
    private final Addresses addresses;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    Merging(
            Contacts contacts,
            JdbcClient db,
            Survivorship survivorship,
            ConsentLog consents,
            Cases cases,
            Addresses addresses,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Clock clock) {
        this.contacts = contacts;
        this.db = db;
        this.survivorship = survivorship;
        this.consents = consents;
        this.cases = cases;
        this.addresses = addresses;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Merges one contact into another.
     *
     * @return the merge, by which it can be undone
     * @throws ConflictException if one of the two has been merged or erased meanwhile
     */
    public UUID merge(UUID survivorId, UUID mergedId, String reason) {
        if (survivorId.equals(mergedId)) {
            throw InvalidInputException.of("survivorId", "Choose another contact than this one");
        }
        contacts.lock(survivorId, mergedId);
        Contact survivor = contacts.locked(survivorId);
        Contact merged = contacts.locked(mergedId);
        Stamp by = Stamp.now(clock);
        UUID id = UUID.randomUUID();
        ContactDetails before = survivor.details();
        ContactDetails after = survivorship.combine(
                before, merged.details(), merged.updatedAt().isAfter(survivor.updatedAt()));
        List<CaseRef> moved =
                cases.openOf(mergedId).stream().map(CaseSummary::ref).toList();
        Snapshot snapshot = new Snapshot(
                before,
                after,
                survivor.accountId(),
                merged.accountId(),
                moved,
                touchpoints(mergedId),
                links(survivorId),
                links(mergedId));

        UUID accountId = survivor.accountId() == null ? merged.accountId() : survivor.accountId();
        List<String> known = addresses(survivor, merged);
        merged.mergeInto(survivorId, by);
        survivor.edit(after, accountId, addresses, by);
        contacts.flush();
        book(id, survivorId, mergedId, reason, snapshot, by);
        consents.mostRestrictive(known, source(id));
        repoint(survivorId, mergedId);
        cases.customerIsNow(mergedId, survivorId, contacts.nameOf(survivorId));
        events.publishEvent(new ContactsMerged(survivorId, mergedId));
        return id;
    }

    /** Notes that two contacts are two people, so that nobody is asked again. */
    public void keepApart(UUID one, UUID other) {
        Stamp by = Stamp.now(clock);
        db.sql(
                        "insert into app.customer_distinct values (least(:one, :other), greatest(:one, :other), :at, :by) on conflict do nothing")
                .param("one", one)
                .param("other", other)
                .param("at", by.at().atOffset(ZoneOffset.UTC))
                .param("by", by.person())
                .update();
    }

    private void repoint(UUID survivor, UUID merged) {
        db.sql("update app.customer_touchpoint set contact_id = ? where contact_id = ?")
                .params(survivor, merged)
                .update();
        db.sql(
                        "delete from app.customer_account_contact m where contact_id = :merged and active_to is null and exists (select from"
                                + " app.customer_account_contact s where s.contact_id = :survivor and s.account_id = m.account_id and s.active_to is null)")
                .param("merged", merged)
                .param("survivor", survivor)
                .update();
        db.sql("update app.customer_account_contact set contact_id = ? where contact_id = ?")
                .params(survivor, merged)
                .update();
    }

    private void book(UUID id, UUID survivor, UUID merged, String reason, Snapshot snapshot, Stamp by) {
        try {
            db.sql("insert into app.customer_merge (id, survivor_id, merged_id, reason, snapshot, merged_at, merged_by)"
                            + " values (?, ?, ?, ?, ?::jsonb, ?, ?)")
                    .params(id, survivor, merged, Addresses.clean(reason), json.writeValueAsString(snapshot))
                    .params(by.at().atOffset(ZoneOffset.UTC), by.person())
                    .update();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A snapshot can always be written", impossible);
        }
    }

    private List<UUID> touchpoints(UUID contact) {
        return db.sql("select id from app.customer_touchpoint where contact_id = ?")
                .param(contact)
                .query(UUID.class)
                .list();
    }

    private String links(UUID contact) {
        return db.sql(
                        "select coalesce(jsonb_agg(l), '[]')::text from app.customer_account_contact l where contact_id = ?")
                .param(contact)
                .query(String.class)
                .single();
    }

    /** Everything by which these people can be reached. */
    static List<String> addresses(Contact... contacts) {
        return Stream.of(contacts)
                .flatMap(contact -> contact.addresses().stream())
                .distinct()
                .toList();
    }

    /** What the consent log names as the reason of what a merge did. */
    static String source(UUID merge) {
        return "merge " + merge;
    }

    /** All that is needed to make two of one again. */
    record Snapshot(
            ContactDetails before,
            ContactDetails after,
            UUID survivorAccount,
            UUID mergedAccount,
            List<CaseRef> cases,
            List<UUID> touchpoints,
            String survivorLinks,
            String mergedLinks) {}
}
