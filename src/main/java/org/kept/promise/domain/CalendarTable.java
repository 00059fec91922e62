package org.kept.promise.domain;

import java.sql.Date;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.promise.OpeningTimes;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.clock.Span;
import org.kept.promise.clock.SpecialDay;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendars as rows, read into what the clocks count with. */
@Repository
public class CalendarTable implements OpeningTimes {

    private final JdbcClient jdbc;

    CalendarTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A calendar as a list shows it. */
    public record Entry(String id, String name, String zone, String source) {}

    /** All calendars by name. */
    public List<Entry> all() {
        return jdbc.sql("select id, name, zone, source from app.promise_calendar order by name, id")
                .query(Entry.class)
                .list();
    }

    /** The calendar of that id, if there is one. */
    public Optional<BusinessCalendar> find(String id) {
        return jdbc.sql("select zone from app.promise_calendar where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .map(zone -> new BusinessCalendar(ZoneId.of(zone), week(id), specialDays(id, LocalDate.MIN)));
    }

    /** The calendar of that id, which policies and code may rely on. */
    public BusinessCalendar get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no calendar '" + id + "'"));
    }

    @Override
    public List<Open> between(String calendar, LocalDate first, LocalDate last) {
        return get(calendar).open(first, last);
    }

    /** The hours of each weekday that has any. */
    public Map<DayOfWeek, List<Span>> week(String id) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        jdbc.sql(
                        "select weekday, opens, closes from app.promise_calendar_hours where calendar = :id order by weekday, opens")
                .param("id", id)
                .query(row -> {
                    week.computeIfAbsent(DayOfWeek.of(row.getInt("weekday")), day -> new ArrayList<>())
                            .add(new Span(row.getInt("opens"), row.getInt("closes")));
                });
        return week;
    }

    /** The days that differ from their week, from that day on. */
    public Map<LocalDate, SpecialDay> specialDays(String id, LocalDate from) {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        jdbc.sql("select day, name, opens, closes from app.promise_holiday where calendar = :id")
                .param("id", id)
                .query(row -> {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    boolean closed = row.getObject("opens") == null;
                    if (!day.isBefore(from)) {
                        List<Span> hours =
                                closed ? List.of() : List.of(new Span(row.getInt("opens"), row.getInt("closes")));
                        days.put(day, new SpecialDay(row.getString("name"), hours));
                    }
                });
        return days;
    }

    /** Adds a calendar with the hours and days of another; false if its id is taken. */
    boolean add(Entry calendar, String like, String by) {
        int added = jdbc.sql(
                        """
                insert into app.promise_calendar (id, name, zone, source, created_by, updated_by)
                values (:id, :name, :zone, :source, :by, :by) on conflict (id) do nothing""")
                .param("id", calendar.id())
                .param("name", calendar.name())
                .param("zone", calendar.zone())
                .param("source", calendar.source())
                .param("by", by)
                .update();
        if (added == 1) {
            copy("promise_calendar_hours", "weekday, opens, closes", like, calendar.id());
            copy("promise_holiday", "day, name, opens, closes", like, calendar.id());
        }
        return added == 1;
    }

    private void copy(String table, String columns, String from, String to) {
        jdbc.sql("insert into app." + table + " (calendar, " + columns + ") select :to, " + columns + " from app."
                        + table + " where calendar = :from")
                .param("from", from)
                .param("to", to)
                .update();
    }

    void addHours(String id, DayOfWeek day, Span hours) {
        jdbc.sql(
                        "insert into app.promise_calendar_hours (calendar, weekday, opens, closes) values (:id, :day, :opens, :closes)")
                .param("id", id)
                .param("day", day.getValue())
                .param("opens", hours.from())
                .param("closes", hours.to())
                .update();
    }

    void removeHours(String id, DayOfWeek day, int opens) {
        jdbc.sql("delete from app.promise_calendar_hours where calendar = :id and weekday = :day and opens = :opens")
                .param("id", id)
                .param("day", day.getValue())
                .param("opens", opens)
                .update();
    }

    void putSpecialDay(String id, LocalDate day, SpecialDay special) {
        Span hours = special.hours().isEmpty() ? null : special.hours().get(0);
        jdbc.sql(
                        """
                insert into app.promise_holiday (calendar, day, name, opens, closes) values (:id, :day, :name, :opens, :closes)
                on conflict (calendar, day) do update set name = excluded.name, opens = excluded.opens, closes = excluded.closes""")
                .param("id", id)
                .param("day", Date.valueOf(day))
                .param("name", special.name())
                .param("opens", hours == null ? null : hours.from())
                .param("closes", hours == null ? null : hours.to())
                .update();
    }

    void removeSpecialDay(String id, LocalDate day) {
        jdbc.sql("delete from app.promise_holiday where calendar = :id and day = :day")
                .param("id", id)
                .param("day", Date.valueOf(day))
                .update();
    }

    void changed(String id, String by) {
        jdbc.sql(
                        "update app.promise_calendar set updated_at = now(), updated_by = :by, row_version = row_version + 1 where id = :id")
                .param("by", by)
                .param("id", id)
                .update();
    }
}
