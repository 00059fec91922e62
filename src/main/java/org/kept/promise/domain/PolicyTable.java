package org.kept.promise.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;
import org.kept.promise.domain.PromisePolicy.Extending;
import org.kept.promise.domain.PromisePolicy.Pausing;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The policies as rows: few, read often, changed by hand. */
@Repository
public class PolicyTable {

    private final JdbcClient jdbc;

    PolicyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All policies by name. */
    public List<PromisePolicy> all() {
        return jdbc.sql("select * from app.promise_policy order by name, id")
                .query(PolicyTable::row)
                .list();
    }

    /** The policy of that id, if there is one. */
    public Optional<PromisePolicy> find(String id) {
        return jdbc.sql("select * from app.promise_policy where id = :id")
                .param("id", id)
                .query(PolicyTable::row)
                .optional();
    }

    /**
     * The policy of that id, for callers that write it down in code or models.
     *
     * @throws IllegalArgumentException naming the known ones, if there is none of that id
     */
    public PromisePolicy get(String id) {
        return find(id).orElseThrow(
                        () -> new IllegalArgumentException("There is no promise policy '" + id + "'; known are "
                                + all().stream().map(PromisePolicy::id).sorted().toList()));
    }

    /**
     * Changes a policy for promises that are made from now on.
     *
     * @throws ConflictException if somebody else changed it since it was read
     */
    public void change(PromisePolicy policy, String by) {
        PromisePolicy before = find(policy.id()).orElseThrow(() -> new NotFoundException("promise policy"));
        if (!before.editable()) {
            throw InvalidInputException.of("amount", "This figure is set by its source and cannot be edited here");
        }
        int changed = jdbc.sql(
                        """
                update app.promise_policy set name = :name, amount = :amount, unit = :unit, calendar = :calendar,
                       warn_percent = :warn, roll = :roll, escalate_team = :team, source = :source,
                       receipt_rolls = :receiptRolls, pausable = :pausable, longest_pause = :longestPause,
                       extensions_allowed = :extensions, extension_amount = :extensionAmount,
                       extension_unit = :extensionUnit, extension_condition = :condition,
                       updated_at = now(), updated_by = :by, row_version = row_version + 1
                where id = :id and row_version = :version""")
                .params(columns(policy))
                .param("by", by)
                .param("version", policy.rowVersion())
                .update();
        if (changed == 0) {
            throw new ConflictException("Somebody else changed this policy meanwhile; look at it again");
        }
    }

    /** Adds a policy of an id that no other has. */
    public void add(PromisePolicy policy, String by) {
        if (policy.id() == null || !policy.id().matches("[a-z][a-z0-9-]{0,59}")) {
            throw InvalidInputException.of(
                    "id", "Give it an id of small letters, digits and hyphens, such as first-contact-hot");
        }
        int added = jdbc.sql(
                        """
                insert into app.promise_policy (id, name, amount, unit, calendar, warn_percent, roll, escalate_team, source,
                    receipt_rolls, pausable, longest_pause, extensions_allowed, extension_amount, extension_unit,
                    extension_condition, created_by, updated_by)
                values (:id, :name, :amount, :unit, :calendar, :warn, :roll, :team, :source, :receiptRolls, :pausable,
                    :longestPause, :extensions, :extensionAmount, :extensionUnit, :condition, :by, :by)
                on conflict (id) do nothing""")
                .params(columns(policy))
                .param("by", by)
                .update();
        if (added == 0) {
            throw InvalidInputException.of("id", "There is a promise of this id already");
        }
    }

    private static Map<String, Object> columns(PromisePolicy policy) {
        Map<String, Object> columns = new HashMap<>();
        columns.put("id", policy.id());
        columns.put("name", policy.name());
        columns.put("amount", policy.term().amount());
        columns.put("unit", policy.term().unit().code());
        columns.put("calendar", policy.calendar());
        columns.put("warn", policy.warnPercent());
        columns.put("roll", policy.term().rollToWorkingDay());
        columns.put("team", policy.escalateTeam());
        columns.put("source", policy.source());
        columns.put("receiptRolls", policy.receiptRolls());
        columns.put("pausable", policy.pausing().allowed());
        columns.put("longestPause", policy.pausing().longest());
        columns.put("extensions", policy.extending().allowed());
        columns.put("extensionAmount", policy.extending().amount());
        PromiseUnit unit = policy.extending().unit();
        columns.put("extensionUnit", unit == null ? null : unit.code());
        columns.put("condition", policy.extending().condition());
        return columns;
    }

    private static PromisePolicy row(ResultSet row, int number) throws SQLException {
        return new PromisePolicy(
                row.getString("id"),
                row.getString("name"),
                new Term(row.getInt("amount"), PromiseUnit.of(row.getString("unit")), row.getBoolean("roll")),
                row.getString("calendar"),
                row.getInt("warn_percent"),
                row.getString("escalate_team"),
                row.getString("source"),
                row.getBoolean("editable"),
                row.getBoolean("receipt_rolls"),
                new Pausing(row.getBoolean("pausable"), row.getObject("longest_pause", Integer.class)),
                extending(row),
                row.getLong("row_version"));
    }

    private static Extending extending(ResultSet row) throws SQLException {
        String unit = row.getString("extension_unit");
        return new Extending(
                row.getInt("extensions_allowed"),
                row.getObject("extension_amount", Integer.class),
                unit == null ? null : PromiseUnit.of(unit),
                row.getString("extension_condition"));
    }
}
