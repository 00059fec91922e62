package org.kept.complaint.intake;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.CaseViewer;
import org.kept.complaint.ComplaintQuery;
import org.kept.complaint.ComplaintRow;
import org.kept.shared.InvalidInputException;
import org.kept.shared.Slice;
import org.kept.staff.Person;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads complaints for pages and API straight from the tables, a page by its key and never by its number. */
@Component
class ComplaintLists {

    private static final String DUE =
            """
            (select min(p.due_at) from app.promise p join app.complaint_regime r on r.ref = p.ref and r.answer_policy = p.policy
              where p.ref = c.number and p.ended_at is null)""";

    private static final String SELECT =
            """
            select c.number as ref, c.complainant_name as name, c.subject, c.business_line, c.status, c.stage, c.priority, c.finding,
                   c.investigator, c.team, c.redress_amount, c.currency_code, c.received_at, c.answered_at, d.due as answer_due_at,
                   (select string_agg(r.regime, ', ' order by r.decided_at) from app.complaint_regime r where r.ref = c.number) as regimes
            """;

    private static final Map<String, Order> ORDERS = Map.of(
            "received", new Order("extract(epoch from c.received_at)::numeric", "desc", "<"),
            "due", new Order("coalesce(extract(epoch from d.due)::numeric, 1e12)", "asc", ">"),
            "priority", new Order("coalesce(substr(c.priority, 2)::numeric, 9)", "asc", ">"));

    private static final SimplePropertyRowMapper<ComplaintRow> ROW = new SimplePropertyRowMapper<>(ComplaintRow.class);

    private final JdbcClient jdbc;

    ComplaintLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sort order: its number, its direction, and what comes after in that direction. */
    private record Order(String by, String direction, String after) {}

    private record Sorted(ComplaintRow row, String cursor) {}

    Slice<ComplaintRow> list(ComplaintQuery query, Person viewer) {
        Map<String, Object> params = new LinkedHashMap<>(CaseViewer.of(viewer).parameters());
        String from = " from app.complaint c cross join lateral (select " + DUE
                + " as due) d join app.casework_case k on k.ref = c.number " + where(query, params);
        long count = jdbc.sql("select count(*)" + from)
                .params(params)
                .query(Long.class)
                .single();
        Order order = Optional.ofNullable(ORDERS.get(query.sort() == null ? "received" : query.sort()))
                .orElseThrow(() -> InvalidInputException.of("sort", "Must be one of " + ORDERS.keySet()));
        if (query.after() != null) {
            from += " and (%s, c.id) %s (cast(:value as numeric), cast(:id as uuid))"
                    .formatted(order.by(), order.after());
            cursor(query.after(), params);
        }
        int limit = Math.max(1, Math.min(query.limit(), 200));
        params.put("limit", limit + 1);
        String sql = "%s, %s || '|' || c.id as cursor %s order by %s %s, c.id %s limit :limit"
                .formatted(SELECT.stripTrailing(), order.by(), from, order.by(), order.direction(), order.direction());
        List<Sorted> rows = jdbc.sql(sql)
                .params(params)
                .query((rs, n) -> new Sorted(ROW.mapRow(rs, n), rs.getString("cursor")))
                .list();
        boolean more = rows.size() > limit;
        List<Sorted> page = more ? rows.subList(0, limit) : rows;
        return new Slice<>(
                page.stream().map(Sorted::row).toList(),
                more ? encode(page.get(limit - 1).cursor()) : null,
                count);
    }

    private static String where(ComplaintQuery query, Map<String, Object> params) {
        StringBuilder where =
                new StringBuilder("where c.number is not null and " + CaseViewer.SEES_CASE.replace("c.", "k."));
        if (query.state() != null && !query.state().isBlank()) {
            where.append(
                    switch (query.state()) {
                        case "open" -> " and c.status not in ('answered', 'closed', 'withdrawn')";
                        case "answered" -> " and c.status = 'answered'";
                        case "closed" -> " and c.status in ('closed', 'withdrawn')";
                        default -> throw InvalidInputException.of("state", "Must be open, answered or closed");
                    });
        }
        equal(where, params, "priority", query.priority());
        equal(where, params, "team", query.team());
        equal(where, params, "investigator", query.investigator());
        if (query.regime() != null && !query.regime().isBlank()) {
            where.append(
                    " and exists (select from app.complaint_regime r where r.ref = c.number and r.regime = :regime)");
            params.put("regime", query.regime());
        }
        if (query.q() != null && !query.q().isBlank()) {
            where.append(" and concat_ws(' ', c.number, c.complainant_name, c.subject, c.email) ilike :q");
            params.put("q", "%" + query.q().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, String value) {
        if (value != null && !value.isBlank()) {
            where.append(" and c.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    private static String encode(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    private static void cursor(String text, Map<String, Object> params) {
        try {
            String cursor = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = cursor.lastIndexOf('|');
            params.put("value", new java.math.BigDecimal(cursor.substring(0, bar)).toPlainString());
            params.put("id", UUID.fromString(cursor.substring(bar + 1)).toString());
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw InvalidInputException.of("after", "This page mark is not one of ours; start with the first page");
        }
    }
}
