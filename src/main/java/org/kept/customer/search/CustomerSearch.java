package org.kept.customer.search;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.customer.Addresses;
import org.kept.shared.PageKey;
import org.kept.shared.SearchText;
import org.kept.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds accounts and contacts by words and marks, by name, a page at a time. */
@Service
@Transactional(readOnly = true)
public class CustomerSearch {

    private static final int MOST = 200;
    private static final String ACCOUNTS =
            """
            select a.id, false contact, a.number, a.name, concat_ws(' · ', a.industry, a.address_city) line, a.tier, a.relationship_type,
                   a.account_manager, a.last_contact_at, a.sort_key
            from app.customer_account a where true""";
    private static final String CONTACTS =
            """
            select c.id, true contact, c.number, c.display_name name, concat_ws(' · ', c.job_title, a.name) line, a.tier, a.relationship_type,
                   a.account_manager, c.last_contact_at, c.sort_key
            from app.customer_contact c left join app.customer_account a on a.id = c.account_id where c.merged_into is null""";

    private final JdbcClient db;
    private final Addresses addresses;

    CustomerSearch(JdbcClient db, Addresses addresses) {
        this.db = db;
        this.addresses = addresses;
    }

    /**
     * What to look for; a null component asks nothing.
     *
     * @param q words that all occur, a phone number or a number of ours
     * @param kind {@code account} or {@code contact}
     * @param owner the user name of the account's manager
     */
    public record Query(String q, String kind, String relationship, String tier, String owner) {}

    /** One line of the list. */
    public record Row(
            UUID id,
            boolean contact,
            String number,
            String name,
            String line,
            String tier,
            String relationshipType,
            String accountManager,
            Instant lastContactAt,
            @JsonIgnore String sortKey) {}

    /** One page, by name. */
    public Slice<Row> page(Query query, String after, int limit) {
        int size = Math.max(1, Math.min(limit, MOST));
        Map<String, Object> parameters = new LinkedHashMap<>();
        String accounts = ACCOUNTS + where(query, "a", parameters);
        String contacts = CONTACTS + where(query, "c", parameters);
        String wanted = query.kind() == null
                ? accounts + " union all " + contacts
                : "contact".equals(query.kind()) ? contacts : accounts;
        long count = bind("select count(*) from (" + wanted + ") x", parameters)
                .query(Long.class)
                .single();
        List<Row> rows = rows(query, accounts, contacts, after, parameters, size);
        boolean more = rows.size() > size;
        List<Row> shown = more ? rows.subList(0, size) : rows;
        Row last = more ? shown.get(size - 1) : null;
        return new Slice<>(shown, more ? PageKey.of(last.sortKey(), last.id().toString()) : null, count);
    }

    /** Each side reads its own index only as far as the page needs. */
    private List<Row> rows(
            Query query, String accounts, String contacts, String after, Map<String, Object> parameters, int size) {
        List<String> sides = new ArrayList<>();
        if (!"contact".equals(query.kind())) {
            sides.add("(" + accounts + beyond("a", after, parameters) + " order by a.sort_key, a.id limit " + (size + 1)
                    + ")");
        }
        if (!"account".equals(query.kind())) {
            sides.add("(" + contacts + beyond("c", after, parameters) + " order by c.sort_key, c.id limit " + (size + 1)
                    + ")");
        }
        String sql =
                "select * from (" + String.join(" union all ", sides) + ") x order by sort_key, id limit " + (size + 1);
        return bind(sql, parameters).query(Row.class).list();
    }

    private String where(Query query, String table, Map<String, Object> parameters) {
        List<String> asked = new ArrayList<>();
        List<String> words = words(query.q());
        for (int i = 0; i < words.size(); i++) {
            asked.add(table + ".search_text like :word" + i);
            parameters.put("word" + i, words.get(i));
        }
        StringBuilder conditions = new StringBuilder();
        if (!asked.isEmpty()) {
            conditions.append(" and (").append(String.join(" and ", asked));
            dialled(query.q()).ifPresent(phone -> {
                conditions.append(" or ").append(table).append(".search_text like :phone");
                parameters.put("phone", phone);
            });
            conditions.append(")");
        }
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("relationship_type", query.relationship());
        marks.put("tier", query.tier());
        marks.put("account_manager", query.owner());
        marks.forEach((column, value) -> {
            if (value != null && !value.isBlank()) {
                conditions.append(" and a.").append(column).append(" = :").append(column);
                parameters.put(column, value);
            }
        });
        return conditions.toString();
    }

    private List<String> words(String q) {
        if (SearchText.contains("q", q) == null) {
            return List.of();
        }
        return Stream.of(q.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .limit(8)
                .map(word -> SearchText.contains("q", word))
                .toList();
    }

    /** What was typed as a phone number, however it is spelled; figures may also be part of something else. */
    private Optional<String> dialled(String q) {
        return q.chars().anyMatch(Character::isLetter)
                ? Optional.empty()
                : addresses.phone(q).map(phone -> SearchText.contains("q", phone));
    }

    private static String beyond(String table, String after, Map<String, Object> parameters) {
        if (after == null || after.isBlank()) {
            return "";
        }
        PageKey key = PageKey.parse(after, 2);
        try {
            parameters.put("afterId", UUID.fromString(key.part(1)));
        } catch (IllegalArgumentException invented) {
            throw PageKey.notOurs();
        }
        parameters.put("afterName", key.part(0));
        return " and (" + table + ".sort_key, " + table + ".id) > (:afterName, :afterId)";
    }

    private JdbcClient.StatementSpec bind(String sql, Map<String, Object> parameters) {
        JdbcClient.StatementSpec statement = db.sql(sql);
        parameters.forEach(
                (name, value) -> statement.param(name, value, value instanceof UUID ? Types.OTHER : Types.VARCHAR));
        return statement;
    }
}
