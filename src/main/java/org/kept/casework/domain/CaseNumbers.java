package org.kept.casework.domain;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hands out references: prefix, the year in UTC and the next number of the kind's own sequence. Gaps are possible, doubles are not. */
@Component
class CaseNumbers {

    private static final Pattern PREFIX = Pattern.compile("[A-Z]{2,6}");

    private final JdbcClient jdbc;
    private final Clock clock;

    CaseNumbers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    CaseRef next(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw new IllegalArgumentException("A case prefix has two to six capital letters");
        }
        long number = jdbc.sql("select nextval(cast(:sequence as regclass))")
                .param("sequence", "app.case_number_" + prefix.toLowerCase(Locale.ROOT))
                .query(Long.class)
                .single();
        int year = clock.instant().atZone(ZoneOffset.UTC).getYear();
        return new CaseRef("%s-%d-%06d".formatted(prefix, year, number));
    }
}
