package org.kept.contract.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.casework.CaseViewer;
import org.kept.contract.ContractQuery;
import org.kept.contract.ContractRow;
import org.kept.contract.ContractView;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.shared.PageKey;
import org.kept.shared.SearchText;
import org.kept.shared.Slice;
import org.kept.staff.Person;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of contracts for pages and API, a page by its key and never by its number. */
@Component
class ContractLists {

    /** The term that a list shows: the one worked on, else the one asleep, else the last. */
    private static final String FROM =
            """
            from app.contract k join app.casework_case c on c.ref = k.number
            cross join lateral (select * from app.contract_term t where t.contract_id = k.id and t.state <> 'reversed'
                order by t.state in ('open', 'decided') desc, t.term_no desc limit 1) t
            """;

    private static final Map<String, Order> ORDERS = Map.of(
            "end", new Order("(t.ends_on - date '2000-01-01')", "integer", "asc", ">"),
            "notice", new Order("(t.notice_on - date '2000-01-01')", "integer", "asc", ">"),
            "value", new Order("k.value", "numeric", "desc", "<"),
            "name", new Order("lower(k.name)", "text", "asc", ">"));

    private static final SimplePropertyRowMapper<ContractRow> ROW = new SimplePropertyRowMapper<>(ContractRow.class);

    private final JdbcClient jdbc;
    private final ContractPage whole;

    ContractLists(JdbcClient jdbc, ContractPage whole) {
        this.jdbc = jdbc;
        this.whole = whole;
    }

    private record Order(String by, String type, String direction, String after) {}

    private record Sorted(ContractRow row, String value) {}

    Optional<ContractView> find(CaseRef ref) {
        return whole.find(ref);
    }

    Slice<ContractRow> list(ContractQuery query, Person viewer) {
        Map<String, Object> params = new LinkedHashMap<>(CaseViewer.of(viewer).parameters());
        String where = where(query, params);
        long count = jdbc.sql("select count(*) " + FROM + where)
                .params(params)
                .query(Long.class)
                .single();
        Order order = Optional.ofNullable(ORDERS.get(query.sort() == null ? "end" : query.sort()))
                .orElseThrow(() -> InvalidInputException.of("sort", "Must be end, notice, value or name"));
        if (query.after() != null) {
            PageKey key = PageKey.parse(query.after(), 2);
            where += " and (%s, k.number) %s (cast(:value as %s), :number)"
                    .formatted(order.by(), order.after(), order.type());
            params.put("value", valid(key.part(0), order.type()));
            params.put("number", key.part(1));
        }
        int limit = Math.max(1, Math.min(query.limit(), 200));
        params.put("limit", limit + 1);
        List<Sorted> rows = jdbc.sql(
                        """
                        select k.number as ref, k.name, k.account_id, c.customer_name, k.status, k.owner, t.starts_on, t.ends_on as end_date,
                            t.notice_on, k.value, k.currency, k.auto_renew, t.state as renewal, t.playbook, t.health_score,
                            t.band, t.decision, t.signed_at, (select o.state from app.contract_offer o where o.term_id = t.id
                                order by o.round desc limit 1) as offer,
                            %s as sorted %s%s order by %s %s, k.number %s limit :limit"""
                                .formatted(order.by(), FROM, where, order.by(), order.direction(), order.direction()))
                .params(params)
                .query((row, number) -> new Sorted(ROW.mapRow(row, number), row.getString("sorted")))
                .list();
        boolean more = rows.size() > limit;
        List<Sorted> page = more ? rows.subList(0, limit) : rows;
        Sorted last = more ? page.get(limit - 1) : null;
        return new Slice<>(
                page.stream().map(Sorted::row).toList(),
                last == null ? null : PageKey.of(last.value(), last.row().ref()),
                count);
    }

    private static String valid(String value, String type) {
        if (!type.equals("text") && !value.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
            throw PageKey.notOurs();
        }
        return value;
    }

    private static String where(ContractQuery query, Map<String, Object> params) {
        StringBuilder where = new StringBuilder(" where ").append(CaseViewer.SEES_CASE);
        equal(where, params, "k.status", "status", query.status());
        equal(where, params, "t.playbook", "playbook", query.playbook());
        equal(where, params, "k.owner", "owner", query.owner());
        if (query.accountId() != null) {
            where.append(" and k.account_id = :account");
            params.put("account", query.accountId());
        }
        if (query.endsBefore() != null) {
            where.append(" and t.ends_on < :endsBefore");
            params.put("endsBefore", query.endsBefore());
        }
        String words = SearchText.contains("q", query.q());
        if (words != null) {
            where.append(" and concat_ws(' ', k.number, k.name, c.customer_name) ilike :q");
            params.put("q", words);
        }
        return where.toString();
    }

    private static void equal(
            StringBuilder where, Map<String, Object> params, String column, String name, String value) {
        if (value != null && !value.isBlank()) {
            where.append(" and ").append(column).append(" = :").append(name);
            params.put(name, value);
        }
    }
}
