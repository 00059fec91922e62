package org.kept.lead.intake;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kept.lead.LeadQuery;
import org.kept.lead.LeadRow;
import org.kept.lead.LeadView;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.shared.Slice;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads leads for pages and API straight from the table, a page by its key and never by its number. */
@Component
class LeadLists {

    private static final String NAME =
            "coalesce(nullif(concat_ws(' ', l.first_name, l.last_name), ''), l.company_name, l.email, '')";
    private static final Map<String, Order> ORDERS = Map.of(
            "received", new Order("extract(epoch from l.received_at)::numeric", "numeric", "desc", "<"),
            "score", new Order("coalesce(l.score, -1000000)", "integer", "desc", "<"),
            "due",
                    new Order(
                            "coalesce(extract(epoch from l.first_response_due_at)::numeric, 1e12)",
                            "numeric",
                            "asc",
                            ">"),
            "name", new Order("lower(" + NAME + ")", "text", "asc", ">"));

    private static final SimplePropertyRowMapper<LeadRow> ROW = new SimplePropertyRowMapper<>(LeadRow.class);

    private final JdbcClient jdbc;

    LeadLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sort order: its expression and type, its direction, and what comes after in that direction. */
    private record Order(String by, String type, String direction, String after) {}

    /** A row with the value it was sorted by, which the cursor carries. */
    private record Sorted(LeadRow row, String cursor) {}

    Optional<LeadView> find(CaseRef ref) {
        return jdbc.sql(
                        """
                        select l.number as ref, s.number as duplicate_of, l.*
                          from app.lead l left join app.lead s on s.id = l.duplicate_of_id
                         where l.number = :ref and l.deleted_at is null""")
                .param("ref", ref.value())
                .query(LeadView.class)
                .optional();
    }

    Slice<LeadRow> list(LeadQuery query, Person viewer) {
        Map<String, Object> params = new LinkedHashMap<>();
        String where = where(query, viewer, params);
        long count = jdbc.sql("select count(*) from app.lead l " + where)
                .params(params)
                .query(Long.class)
                .single();
        String name = query.sort() == null ? "received" : query.sort();
        Order order = Optional.ofNullable(ORDERS.get(name))
                .orElseThrow(() -> InvalidInputException.of("sort", "Must be one of " + ORDERS.keySet()));
        if (query.after() != null) {
            String[] cursor = cursor(query.after(), order);
            where += " and (%s, l.id) %s (cast(:value as %s), cast(:id as uuid))"
                    .formatted(order.by(), order.after(), order.type());
            params.put("value", cursor[0]);
            params.put("id", cursor[1]);
        }
        int limit = Math.max(1, Math.min(query.limit(), 200));
        params.put("limit", limit + 1);
        List<Sorted> rows = jdbc.sql(
                        "select l.number as ref, %s as name, %s || '|' || l.id as cursor, l.* from app.lead l %s order by %s %s, l.id %s limit :limit"
                                .formatted(NAME, order.by(), where, order.by(), order.direction(), order.direction()))
                .params(params)
                .query((rs, n) -> new Sorted(ROW.mapRow(rs, n), rs.getString("cursor")))
                .list();
        boolean more = rows.size() > limit;
        List<Sorted> page = more ? rows.subList(0, limit) : rows;
        String next = more ? encode(page.get(limit - 1).cursor()) : null;
        return new Slice<>(page.stream().map(Sorted::row).toList(), next, count);
    }

    private static String where(LeadQuery query, Person viewer, Map<String, Object> params) {
        StringBuilder where = new StringBuilder("where l.number is not null and l.deleted_at is null");
        equal(where, params, "status", query.status());
        equal(where, params, "rating", query.rating());
        equal(where, params, "owner", query.owner());
        equal(where, params, "source", query.source());
        if (query.q() != null && !query.q().isBlank()) {
            where.append(" and concat_ws(' ', l.number, l.first_name, l.last_name, l.company_name, l.email) ilike :q");
            params.put("q", "%" + query.q().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (!viewer.is(Role.MANAGER) && !viewer.is(Role.ANALYST) && !viewer.is(Role.ADMIN)) {
            where.append(" and (l.owner = :me or l.team = any(:teams))");
            params.put("me", viewer.username());
            params.put("teams", viewer.teams().toArray(String[]::new));
        }
        return where.toString();
    }

    private static void equal(StringBuilder where, Map<String, Object> params, String column, String value) {
        if (value != null && !value.isBlank()) {
            where.append(" and l.").append(column).append(" = :").append(column);
            params.put(column, value);
        }
    }

    private static String encode(String cursor) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8));
    }

    private static String[] cursor(String text, Order order) {
        try {
            String cursor = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int bar = cursor.lastIndexOf('|');
            String value = cursor.substring(0, bar);
            String id = UUID.fromString(cursor.substring(bar + 1)).toString();
            return new String[] {order.type().equals("text") ? value : new BigDecimal(value).toPlainString(), id};
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw InvalidInputException.of("after", "This page mark is not one of ours; start with the first page");
        }
    }
}
