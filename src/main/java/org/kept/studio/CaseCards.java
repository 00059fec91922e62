package org.kept.studio;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people know a case by, many cases at once. */
@Component
public class CaseCards {

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;

    CaseCards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One case.
     *
     * @param owner the user name of who has it; null if nobody
     */
    public record Card(
            String ref,
            String title,
            String customer,
            String owner,
            String ownerName,
            String team,
            BigDecimal value,
            String currency) {

        /** A case of which only the reference is known. */
        public static Card unknown(String ref) {
            return new Card(ref, null, null, null, null, null, null, null);
        }

        /** Its page. */
        public String href() {
            return "/cases/" + ref;
        }
    }

    /** The cards by reference; cases that the registry does not know are absent. */
    @Transactional(readOnly = true)
    public Map<String, Card> of(Collection<String> refs) {
        Map<String, Card> cards = new HashMap<>();
        List<String> all = refs.stream().distinct().toList();
        for (int begin = 0; begin < all.size(); begin += AT_ONCE) {
            jdbc.sql(
                            """
                            select c.ref, c.title, c.customer_name, c.owner, p.name, c.team, c.value, c.currency from app.casework_case c
                              left join app.staff_person p on p.username = c.owner where c.ref in (:refs)""")
                    .param("refs", all.subList(begin, Math.min(all.size(), begin + AT_ONCE)))
                    .query(row -> {
                        cards.put(
                                row.getString("ref"),
                                new Card(
                                        row.getString("ref"),
                                        row.getString("title"),
                                        row.getString("customer_name"),
                                        row.getString("owner"),
                                        row.getString("name"),
                                        row.getString("team"),
                                        row.getBigDecimal("value"),
                                        row.getString("currency")));
                    });
        }
        return cards;
    }
}
