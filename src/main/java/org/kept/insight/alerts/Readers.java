package org.kept.insight.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who wants which letters, and what they have got. */
@Service("insightReaders")
@Transactional
public class Readers {

    private static final String SELECT =
            """
            select r.*, array(select w.process_key || '~' || w.measure from app.insight_watch w where w.reader_id = r.id order by 1) as watches
            from app.insight_reader r""";

    private final JdbcClient jdbc;
    private final Clock clock;

    Readers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a person wants. */
    public record Wishes(boolean weekly, LocalTime quietFrom, LocalTime quietTo, Set<Watch> watches) {

        /** Of somebody who has not said anything yet. */
        public static final Wishes NONE = new Wishes(false, LocalTime.of(19, 0), LocalTime.of(7, 0), Set.of());
    }

    /** What this person has said. */
    @Transactional(readOnly = true)
    public Wishes of(String username) {
        return find(username)
                .map(reader -> new Wishes(
                        reader.weeklySince() != null, reader.quietFrom(), reader.quietTo(), reader.watches()))
                .orElse(Wishes.NONE);
    }

    /** Keeps what this person says now. */
    public void save(String username, Wishes wishes) {
        Timestamp now = Timestamp.from(clock.instant());
        UUID id = jdbc.sql(
                        """
                        insert into app.insight_reader as r (username, weekly_since, quiet_from, quiet_to, updated_at)
                        values (:username, case when :weekly then cast(:now as timestamptz) end, :from, :to, :now)
                        on conflict (username) do update set quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to,
                            updated_at = excluded.updated_at,
                            weekly_since = case when :weekly then coalesce(r.weekly_since, excluded.weekly_since) end
                        returning id""")
                .param("username", username)
                .param("weekly", wishes.weekly())
                .param("from", wishes.quietFrom())
                .param("to", wishes.quietTo())
                .param("now", now)
                .query(UUID.class)
                .single();
        jdbc.sql("delete from app.insight_watch where reader_id = ?").param(id).update();
        wishes.watches().forEach(watch -> jdbc.sql(
                        "insert into app.insight_watch (reader_id, process_key, measure) values (?, ?, ?)")
                .params(id, watch.process(), watch.measure())
                .update());
    }

    /** No more alerts, or no more weekly letters; doing it again changes nothing. */
    void stop(UUID reader, StopLinks.Kind kind) {
        if (kind == StopLinks.Kind.ALERTS) {
            jdbc.sql("delete from app.insight_watch where reader_id = ?")
                    .param(reader)
                    .update();
        } else {
            jdbc.sql("update app.insight_reader set weekly_since = null where id = ?")
                    .param(reader)
                    .update();
        }
    }

    @Transactional(readOnly = true)
    List<Reader> all() {
        return jdbc.sql(SELECT + " order by r.username").query(Readers::row).list();
    }

    /** Notes that this is being sent; false if it was before. */
    boolean first(UUID reader, String what) {
        return jdbc.sql(
                                "insert into app.insight_letter_sent (reader_id, what, at) values (?, ?, ?) on conflict do nothing")
                        .params(reader, what, Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    @Transactional(readOnly = true)
    boolean was(UUID reader, String what) {
        return jdbc.sql("select exists (select 1 from app.insight_letter_sent where reader_id = ? and what = ?)")
                .params(reader, what)
                .query(Boolean.class)
                .single();
    }

    private Optional<Reader> find(String username) {
        return jdbc.sql(SELECT + " where r.username = ?")
                .param(username)
                .query(Readers::row)
                .optional();
    }

    private static Reader row(ResultSet row, int number) throws SQLException {
        Timestamp weekly = row.getTimestamp("weekly_since");
        return new Reader(
                row.getObject("id", UUID.class),
                row.getString("username"),
                weekly == null ? null : weekly.toInstant(),
                row.getObject("quiet_from", LocalTime.class),
                row.getObject("quiet_to", LocalTime.class),
                Arrays.stream((String[]) row.getArray("watches").getArray())
                        .map(Watch::parse)
                        .collect(Collectors.toSet()));
    }
}
