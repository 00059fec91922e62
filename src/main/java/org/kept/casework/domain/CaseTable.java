package org.kept.casework.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases.Description;
import org.kept.casework.Cases.OpenCase;
import org.kept.casework.audit.Actor;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The table of cases. SQL rather than an entity, because the engine's projection writes the same rows in the same transaction. */
@Component
class CaseTable {

    private static final Description NOTHING = new Description(null, null, null, null, null, null);
    private static final String TOUCHED = ", row_version = row_version + 1, updated_at = :now, updated_by = :actor ";

    private final JdbcClient jdbc;
    private final CaseNumbers numbers;
    private final CaseRows rows;
    private final ObjectMapper json;

    CaseTable(JdbcClient jdbc, CaseNumbers numbers, CaseRows rows, ObjectMapper json) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.rows = rows;
        this.json = json;
    }

    CaseRef insert(OpenCase command, Instant now) {
        CaseRef ref = numbers.next(command.prefix());
        describing(
                        """
                        insert into app.casework_case (ref, process_key, title, team, account_id, contact_id, customer_name,
                            value, currency, opened_at, created_at, created_by, updated_at, updated_by)
                        values (:ref, :process, :title, :team, :account, :contact, :customer, :value, :currency,
                            :now, :now, :actor, :now, :actor)""",
                        ref,
                        command.description() == null ? NOTHING : command.description(),
                        now)
                .param("process", command.processKey())
                .param("title", command.title().strip())
                .param("team", command.team())
                .update();
        return ref;
    }

    void describe(CaseRef ref, Description description, Instant now) {
        must(describing(
                        """
                        update app.casework_case set title = coalesce(:title, title),
                            account_id = coalesce(:account, account_id), contact_id = coalesce(:contact, contact_id),
                            customer_name = coalesce(:customer, customer_name), value = coalesce(:value, value),
                            currency = coalesce(:currency, currency)"""
                                + TOUCHED + "where ref = :ref",
                        ref,
                        description,
                        now)
                .param("title", description.title())
                .update());
    }

    void assign(CaseRef ref, String owner, String team, Instant now) {
        must(writing(
                        "update app.casework_case set owner = :owner, team = :team" + TOUCHED + "where ref = :ref",
                        ref,
                        now)
                .param("owner", owner)
                .param("team", team)
                .update());
    }

    void park(CaseRef ref, Instant until, String reason, Instant now) {
        must(writing(
                        "update app.casework_case set parked_until = :until, parked_reason = :reason" + TOUCHED
                                + "where ref = :ref and closed_at is null",
                        ref,
                        now)
                .param("until", timestamp(until))
                .param("reason", reason)
                .update());
    }

    /** Whether it was open until now. */
    boolean close(CaseRef ref, String outcome, String reason, Instant now) {
        return writing(
                                "update app.casework_case set closed_at = :now, outcome = :outcome, close_reason = :reason"
                                        + TOUCHED + "where ref = :ref and closed_at is null",
                                ref,
                                now)
                        .param("outcome", outcome)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    /** The key of its process, if it was closed until now. */
    Optional<String> reopen(CaseRef ref, Instant now) {
        return writing(
                        "update app.casework_case set closed_at = null, outcome = null, close_reason = null,"
                                + " parked_until = null, parked_reason = null" + TOUCHED
                                + "where ref = :ref and closed_at is not null returning process_key",
                        ref,
                        now)
                .query(String.class)
                .optional();
    }

    void remember(CaseRef ref, Map<String, Object> values, Instant now) {
        must(writing(
                        "update app.casework_case set data = data || cast(:data as jsonb)" + TOUCHED
                                + "where ref = :ref",
                        ref,
                        now)
                .param("data", write(values))
                .update());
    }

    void erase(CaseRef ref, String pseudonym, Instant now) {
        must(writing(
                        "update app.casework_case set title = :name, customer_name = :name, contact_id = null, data = '{}'"
                                + TOUCHED + "where ref = :ref",
                        ref,
                        now)
                .param("name", pseudonym)
                .update());
    }

    List<CaseRef> customerIsNow(UUID oldId, UUID newId, String name, Instant now) {
        return jdbc.sql(
                        """
                        update app.casework_case set customer_name = :name,
                            account_id = case when account_id = :old then :new else account_id end,
                            contact_id = case when contact_id = :old then :new else contact_id end"""
                                + TOUCHED + "where account_id = :old or contact_id = :old returning ref")
                .params(Map.of("name", name, "old", oldId, "new", newId, "now", timestamp(now), "actor", Actor.name()))
                .query((row, number) -> new CaseRef(row.getString(1)))
                .list();
    }

    Map<String, Object> dataOf(CaseRef ref) {
        return jdbc.sql("select data from app.casework_case where ref = :ref")
                .param("ref", ref.value())
                .query(String.class)
                .optional()
                .map(this::read)
                .orElse(Map.of()); // A process that runs without a case remembers nothing.
    }

    Optional<CaseSummary> find(CaseRef ref) {
        return jdbc.sql(CaseRows.SELECT + "where c.ref = :ref")
                .param("ref", ref.value())
                .query(rows)
                .optional();
    }

    List<CaseSummary> openOf(UUID customerId) {
        return jdbc.sql(CaseRows.SELECT + "where c.closed_at is null and (c.account_id = :id or c.contact_id = :id)"
                        + " order by c.promise_due_at, c.opened_at")
                .param("id", customerId)
                .query(rows)
                .list();
    }

    Map<String, Long> openByOwner(String processKey) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql("select owner, count(*) as n from app.casework_case"
                        + " where closed_at is null and owner is not null and process_key = :process group by owner")
                .param("process", processKey)
                .query(row -> {
                    counts.put(row.getString("owner"), row.getLong("n"));
                });
        return counts;
    }

    private StatementSpec writing(String sql, CaseRef ref, Instant now) {
        return jdbc.sql(sql)
                .param("ref", ref.value())
                .param("now", timestamp(now))
                .param("actor", Actor.name());
    }

    private StatementSpec describing(String sql, CaseRef ref, Description about, Instant now) {
        return writing(sql, ref, now)
                .param("account", about.accountId(), java.sql.Types.OTHER)
                .param("contact", about.contactId(), java.sql.Types.OTHER)
                .param("customer", about.customerName())
                .param("value", about.value(), java.sql.Types.NUMERIC)
                .param("currency", about.currency());
    }

    private static Timestamp timestamp(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static void must(int changed) {
        if (changed == 0) {
            throw new NotFoundException("case");
        }
    }

    private String write(Map<String, Object> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These values cannot be kept as JSON", e);
        }
    }

    private Map<String, Object> read(String data) {
        try {
            return json.readValue(data, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The case's data is not JSON", e);
        }
    }
}
