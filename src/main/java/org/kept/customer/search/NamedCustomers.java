package org.kept.customer.search;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.customer.CustomerNames;
import org.kept.customer.search.CustomerSearch.Query;
import org.kept.shared.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knows whom somebody means who types a name in a form, however many customers there are; the number settles it. */
@Service
@Transactional(readOnly = true)
public class NamedCustomers implements CustomerNames {

    private static final int OFFERED = 20;
    private static final Pattern NUMBER = Pattern.compile("(?:^|.*\\()([AC]-\\d{1,18})\\)?", Pattern.CASE_INSENSITIVE);
    private static final String ACCOUNTS = "select id, name, number from app.customer_account where ";
    private static final String CONTACTS = "select id, display_name, number from app.customer_contact"
            + " where merged_into is null and erased_at is null and ";

    private final JdbcClient db;
    private final CustomerSearch search;

    NamedCustomers(JdbcClient db, CustomerSearch search) {
        this.db = db;
        this.search = search;
    }

    /** What to offer to somebody who has typed this much. */
    public List<String> accounts(String typed) {
        return offered("account", typed);
    }

    /** The same for people. */
    public List<String> contacts(String typed) {
        return offered("contact", typed);
    }

    @Override
    public UUID account(String typed) {
        return meant("account", ACCOUNTS, typed);
    }

    @Override
    public UUID contact(String typed) {
        return meant("contact", CONTACTS, typed);
    }

    @Override
    public String nameOf(UUID accountId) {
        return accountId == null
                ? null
                : db.sql(ACCOUNTS + "id = ?")
                        .param(accountId)
                        .query((row, n) -> inOneLine(row.getString(2), row.getString(3)))
                        .optional()
                        .orElse(null);
    }

    private List<String> offered(String kind, String typed) {
        return search.page(new Query(typed, kind, null, null, null), null, OFFERED).items().stream()
                .map(row -> inOneLine(row.name(), row.number()))
                .toList();
    }

    private UUID meant(String field, String from, String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        Matcher number = NUMBER.matcher(typed.strip());
        List<UUID> found = db.sql(
                        from + (number.matches() ? "number = upper(:it)" : "sort_key = lower(:it)") + " limit 2")
                .param("it", number.matches() ? number.group(1) : typed.strip())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list();
        if (found.size() != 1) {
            throw InvalidInputException.of(
                    field,
                    found.isEmpty()
                            ? "There is none of this name or number; choose from the list that opens while you type"
                            : "Several have this name; choose one from the list, or type the number");
        }
        return found.get(0);
    }

    private static String inOneLine(String name, String number) {
        return name + " (" + number + ")";
    }
}
