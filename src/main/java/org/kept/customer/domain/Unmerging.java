package org.kept.customer.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.customer.Addresses;
import org.kept.customer.CustomerSettings;
import org.kept.customer.log.ConsentLog;
import org.kept.customer.log.Stamp;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a merge back, for some weeks: what was written down before it is put in its place again. */
@Service
@Transactional
public class Unmerging {

    private final Contacts contacts;
    private final JdbcClient db;
    private final Survivorship survivorship;
    private final ConsentLog consents;
    private final Cases cases;
    private final Addresses addresses;
    private final CustomerSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    Unmerging(
            Contacts contacts,
            JdbcClient db,
            Survivorship survivorship,
            ConsentLog consents,
            Cases cases,
            Addresses addresses,
            CustomerSettings settings,
            ObjectMapper json,
            Clock clock) {
        this.contacts = contacts;
        this.db = db;
        this.survivorship = survivorship;
        this.consents = consents;
        this.cases = cases;
        this.addresses = addresses;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
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
        Contact survivor = contacts.locked(merge.survivorId());
        Contact merged = contacts.locked(merge.mergedId());
        Stamp by = Stamp.now(clock);
        List<String> known = Merging.addresses(survivor, merged);
        survivor.edit(
                survivorship.undo(survivor.details(), snapshot.path("before"), snapshot.path("after")),
                json.convertValue(snapshot.get("survivorAccount"), UUID.class),
                addresses,
                by);
        merged.separate(by);
        contacts.flush();
        consents.takeBack(known, Merging.source(mergeId));
        restore(merge, snapshot);
        db.sql("update app.customer_merge set undone_at = ?, undone_by = ? where id = ?")
                .params(by.at().atOffset(ZoneOffset.UTC), by.person(), mergeId)
                .update();
        return merge.survivorId();
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
        String name = contacts.nameOf(merge.mergedId());
        snapshot.path("cases")
                .forEach(ref -> cases.describe(
                        new CaseRef(ref.asText()),
                        new Cases.Description(null, null, merge.mergedId(), name, null, null)));
    }

    private JsonNode read(String snapshot) {
        try {
            return json.readTree(snapshot);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A snapshot can always be read", impossible);
        }
    }

    private record Merge(UUID survivorId, UUID mergedId, String snapshot, Instant mergedAt) {}
}
