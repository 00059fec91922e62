package org.kept.casework.drawn;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kept.casework.CaseKinds;
import org.kept.casework.audit.Actor;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.workflow.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives each process without Java a prefix of its own, with the sequence that numbers its cases. */
@Service
@Transactional
class KindTable implements CaseKinds {

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final long LOCK = 7_240_113_014L;

    private final JdbcClient jdbc;
    private final Facts facts;
    private final Clock clock;

    KindTable(JdbcClient jdbc, Facts facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    @Override
    public String prefixOf(String processKey, String wanted) {
        return find(processKey, wanted).orElseGet(() -> {
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(LOCK)
                    .query((row, number) -> "")
                    .list();
            return find(processKey, wanted).orElseGet(() -> take(processKey, wanted));
        });
    }

    @Override
    @Transactional(readOnly = true)
    public boolean drawn(CaseRef ref) {
        return !facts.prefixes().contains(ref.prefix())
                && jdbc.sql("select exists (select 1 from app.casework_kind where prefix = ?)")
                        .param(ref.prefix())
                        .query(Boolean.class)
                        .single();
    }

    private Optional<String> find(String processKey, String wanted) {
        return jdbc.sql("select prefix from app.casework_kind where process_key = :process"
                        + " and (prefix = :wanted or cast(:wanted as text) is null) order by created_at limit 1")
                .param("process", processKey)
                .param("wanted", wanted)
                .query(String.class)
                .optional();
    }

    private String take(String processKey, String wanted) {
        Stream<String> candidates = wanted == null ? fromKey(processKey) : Stream.of(wanted);
        String prefix = candidates
                .filter(this::free)
                .findFirst()
                .orElseThrow(() -> new ConflictException("References that begin with "
                        + (wanted == null ? "the letters of '" + processKey + "'" : wanted)
                        + " belong to other cases; an analyst gives the process another prefix"));
        jdbc.sql("create sequence if not exists app.case_number_" + prefix.toLowerCase(Locale.ROOT))
                .update();
        jdbc.sql("insert into app.casework_kind (prefix, process_key, created_at, created_by) values (?, ?, ?, ?)")
                .params(prefix, processKey, Timestamp.from(clock.instant()), Actor.name())
                .update();
        return prefix;
    }

    /** Whether no module's cases and no other process's begin so. */
    private boolean free(String prefix) {
        return prefix.matches("[A-Z]{2,6}")
                && !facts.prefixes().contains(prefix)
                && jdbc.sql("select to_regclass('app.case_number_' || lower(:prefix)) is null")
                        .param("prefix", prefix)
                        .query(Boolean.class)
                        .single();
    }

    /** FAV for {@code favour}; where others have that, more letters of it, then other letters behind it. */
    private static Stream<String> fromKey(String processKey) {
        String letters = processKey.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        String base = letters.length() < 3 ? (letters + "CASE").substring(0, 3) : letters.substring(0, 3);
        List<String> longer = IntStream.rangeClosed(4, Math.min(6, letters.length()))
                .mapToObj(length -> letters.substring(0, length))
                .toList();
        Stream<String> numbered = IntStream.range(0, 26 * 26)
                .mapToObj(number -> base + (char) ('A' + number / 26) + (char) ('A' + number % 26));
        return Stream.concat(Stream.concat(Stream.of(base), longer.stream()), numbered);
    }
}
