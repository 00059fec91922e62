package org.kept.customer.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.ContactsMerged;
import org.kept.customer.CustomerSettings;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes one contact of two, and two of one again for some weeks: everything is written down before anything changes. */
@Service
@Transactional
public class Merging {

    private final EntityManager records;
    private final JdbcClient db;
    private final Survivorship survivorship;
    private final ConsentLog consents;
    private final Cases cases;
    private final Addresses addresses;
    private final CustomerSettings settings;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;

    Merging(
            EntityManager records,
            JdbcClient db,
            Survivorship survivorship,
            ConsentLog consents,
            Cases cases,
            Addresses addresses,
            CustomerSettings settings,
            ApplicationEventPublisher events,
            ObjectMapper json,
            Clock clock) {
        this.records = records;
        this.db = db;
        this.survivorship = survivorship;
        this.consents = consents;
        this.cases = cases;
        this.addresses = addresses;
        this.settings = settings;
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
        lockInOrder(survivorId, mergedId);
        Contact survivor = locked(survivorId);
        Contact merged = locked(mergedId);
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
        records.flush();
        book(id, survivorId, mergedId, reason, snapshot, by);
        consents.mostRestrictive(known, source(id));
        repoint(survivorId, mergedId);
        cases.customerIsNow(mergedId, survivorId, name(survivorId));
        events.publishEvent(new ContactsMerged(survivorId, mergedId));
        return id;
    }

    /**
     * Makes two contacts of one again, with all that was theirs.
     *
     * @return the contact that had stayed
     * @throws ConflictException if it is too late, or the survivor has itself been merged or erased
     */
    public UUID unmerge(UUID mergeId) {
        Merge merge = db.sql("select survivor_id, merged_id, snapshot::text snapshot, merged_at from app.customer_merge"
                        + " where id = ? and undone_at is null for update")
                .param(mergeId)
                .query(Merge.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("merge"));
        JsonNode snapshot = read(merge.snapshot());
        if (merge.mergedAt().plus(settings.undoMerge()).isBefore(clock.instant()) || snapshot.isEmpty()) {
            throw new ConflictException("It is too late to take this merge back");
        }
        Contact survivor = locked(merge.survivorId());
        Contact merged = locked(merge.mergedId());
        Stamp by = Stamp.now(clock);
        List<String> known = addresses(survivor, merged);
        survivor.edit(
                survivorship.undo(survivor.details(), snapshot.path("before"), snapshot.path("after")),
                json.convertValue(snapshot.get("survivorAccount"), UUID.class),
                addresses,
                by);
        merged.separate(by);
        records.flush();
        consents.takeBack(known, source(mergeId));
        restore(merge, snapshot);
        db.sql("update app.customer_merge set undone_at = ?, undone_by = ? where id = ?")
                .params(by.at().atOffset(ZoneOffset.UTC), by.person(), mergeId)
                .update();
        return merge.survivorId();
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

    private void restore(Merge merge, JsonNode snapshot) {
        List<UUID> theirs = new ArrayList<>();
        snapshot.path("touchpoints").forEach(id -> theirs.add(UUID.fromString(id.asText())));
        if (!theirs.isEmpty()) {
            db.sql("update app.customer_touchpoint set contact_id = :merged where id in (:ids)")
                    .param("merged", merge.mergedId())
                    .param("ids", theirs)
                    .update();
        }
        db.sql("delete from app.customer_account_contact where contact_id in (?, ?)")
                .params(merge.survivorId(), merge.mergedId())
                .update();
        for (String side : List.of("survivorLinks", "mergedLinks")) {
            db.sql(
                            "insert into app.customer_account_contact select * from jsonb_populate_recordset(null::app.customer_account_contact, ?::jsonb)")
                    .param(snapshot.path(side).asText("[]"))
                    .update();
        }
        String name = name(merge.mergedId());
        snapshot.path("cases")
                .forEach(ref -> cases.describe(
                        new CaseRef(ref.asText()),
                        new Cases.Description(null, null, merge.mergedId(), name, null, null)));
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

    private JsonNode read(String snapshot) {
        try {
            return json.readTree(snapshot);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A snapshot can always be read", impossible);
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

    private String name(UUID contact) {
        return db.sql("select display_name from app.customer_contact where id = ?")
                .param(contact)
                .query(String.class)
                .single();
    }

    /** Both, in the order of their ids, so that two merges of the same pair wait for each other instead of dying together. */
    private void lockInOrder(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(this::locked);
    }

    private Contact locked(UUID id) {
        Contact contact = records.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (contact == null) {
            throw new NotFoundException("customer");
        }
        return contact;
    }

    private static List<String> addresses(Contact... contacts) {
        return Stream.of(contacts)
                .flatMap(contact -> Stream.of(contact.emailKey(), contact.phoneKey()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static String source(UUID merge) {
        return "merge " + merge;
    }

    private record Merge(UUID survivorId, UUID mergedId, String snapshot, Instant mergedAt) {}

    private record Snapshot(
            ContactDetails before,
            ContactDetails after,
            UUID survivorAccount,
            UUID mergedAccount,
            List<CaseRef> cases,
            List<UUID> touchpoints,
            String survivorLinks,
            String mergedLinks) {}
}
