package org.kept.customer.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.customer.Correspondents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads of a contact what an envelope and a salutation need. */
@Service
class CorrespondentSearch implements Correspondents {

    private final JdbcClient db;

    CorrespondentSearch(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Optional<Correspondent> find(UUID contactId) {
        return db.sql(
                        """
                select * from app.customer_contact c where erased_at is null
                   and c.id = coalesce((select merged_into from app.customer_contact where id = :id), :id)""")
                .param("id", contactId)
                .query(CorrespondentSearch::row)
                .optional();
    }

    private static Correspondent row(ResultSet row, int number) throws SQLException {
        String town = words(" ", row.getString("address_city"), row.getString("address_postal_code"));
        String country = row.getString("address_country_code");
        String lines = words(
                "\n",
                row.getString("address_line1"),
                row.getString("address_line2"),
                town,
                row.getString("address_region"),
                country == null ? null : new Locale("", country).getDisplayCountry(Locale.ENGLISH));
        return new Correspondent(
                row.getObject("id", UUID.class),
                row.getString("display_name"),
                row.getString("email"),
                row.getString("address_line1") == null ? null : lines,
                row.getBoolean("do_not_email") || "letter".equals(row.getString("preferred_channel")),
                language(row.getString("preferred_language")));
    }

    private static String words(String between, String... parts) {
        String words = Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
        return words.isEmpty() ? null : words;
    }

    /** People write "de", "de-AT" or "de_AT" into that field; anything else tells nothing. */
    private static Locale language(String text) {
        boolean tag = text != null && text.matches("[A-Za-z]{2,3}([_-][A-Za-z]{2})?");
        return tag ? Locale.forLanguageTag(text.replace('_', '-')) : null;
    }
}
