package org.kept.casework.domain;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import org.kept.casework.CaseFilter;
import org.kept.casework.CaseViewer;
import org.kept.shared.InvalidInputException;
import org.kept.shared.SearchText;

/** A filter as SQL: only what is asked for, so that the database can use its indexes. */
final class CaseConditions {

    private CaseConditions() {}

    static String where(CaseFilter filter) {
        StringBuilder where = new StringBuilder("where ").append(CaseViewer.SEES_CASE);
        if (filter.state() != null) {
            where.append(
                    switch (filter.state()) {
                        case "open" -> " and c.closed_at is null";
                        case "parked" -> " and c.closed_at is null and c.parked_until > :now";
                        case "closed" -> " and c.closed_at is not null";
                        default -> throw InvalidInputException.of("state", "Choose open, parked or closed");
                    });
        }
        if (filter.promise() != null) {
            where.append(
                    switch (filter.promise()) {
                        case "broken" -> " and c.closed_at is null and c.promise_due_at <= :now";
                        case "risk" ->
                            " and c.closed_at is null and c.promise_warn_at <= :now and coalesce(c.promise_due_at > :now, true)";
                        case "today" -> " and c.closed_at is null and c.promise_due_at <= :dueBefore";
                        default -> throw InvalidInputException.of("promise", "Choose risk, broken or today");
                    });
        }
        and(where, filter.processKey(), " and c.process_key = :process");
        and(where, filter.team(), " and c.team = :team");
        and(where, filter.owner(), "nobody".equals(filter.owner()) ? " and c.owner is null" : " and c.owner = :owner");
        and(where, filter.customerId(), " and (c.account_id = :customer or c.contact_id = :customer)");
        and(
                where,
                SearchText.contains("q", filter.q()),
                " and (c.ref ilike :q or c.title ilike :q or c.customer_name ilike :q)");
        and(
                where,
                filter.step(),
                """
                 and exists (select 1 from app.casework_step s where s.ref = c.ref and s.ended_at is null
                and coalesce(s.name, s.activity_id) = :step)""");
        and(
                where,
                filter.changedSince(),
                """
                 and (exists (select 1 from app.casework_step s where s.ref = c.ref and (s.started_at >= :since or s.ended_at >= :since))
                or exists (select 1 from app.casework_story t where t.ref = c.ref and t.at >= :since))""");
        return where.toString();
    }

    static void fill(Map<String, Object> parameters, CaseFilter filter, Instant now) {
        parameters.put("now", timestamp(now));
        parameters.put("dueBefore", timestamp(filter.dueBefore() == null ? now : filter.dueBefore()));
        parameters.put("since", filter.changedSince() == null ? null : timestamp(filter.changedSince()));
        parameters.put("process", filter.processKey());
        parameters.put("team", filter.team());
        parameters.put("owner", filter.owner());
        parameters.put("customer", filter.customerId());
        parameters.put("step", filter.step());
        parameters.put("q", SearchText.contains("q", filter.q()));
    }

    static Timestamp timestamp(Instant at) {
        return Timestamp.from(at);
    }

    private static void and(StringBuilder where, Object asked, String condition) {
        if (asked != null) {
            where.append(condition);
        }
    }
}
