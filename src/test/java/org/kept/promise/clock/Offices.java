package org.kept.promise.clock;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kept.promise.clock.PromiseLaw.Office;

/** The shipped calendars, read from the migration that ships them, and some whose clocks change at the worst of hours. */
final class Offices {

    private static final String SHIPPED = "/db/migration/promise/V2026_11_21_1205__seed_calendars.sql";
    private static final String REGIONAL = "/db/migration/promise/V2026_11_22_0220__regional_calendars.sql";
    private static final Pattern HOURS =
            Pattern.compile("select '([a-z-]+)', weekday, (\\d+), (\\d+) from generate_series\\((\\d), (\\d)\\)");
    private static final Pattern HOLIDAY = Pattern.compile("\\(date '(\\d{4}-\\d\\d-\\d\\d)', ");
    private static final Pattern OF_SCOTLAND = Pattern.compile("\\('scotland', '(\\d{4}-\\d\\d-\\d\\d)', ");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    static final List<Office> ALL = List.of(
            shipped("england"),
            shipped("always"),
            shipped("sales-hours"),
            weekdays("scotland", LONDON, days(OF_SCOTLAND, sql(REGIONAL)), Span.of("09:00", "17:00")),
            lunch(),
            weekdays("new-york", ZoneId.of("America/New_York"), Map.of(), Span.of("09:00", "18:00")),
            weekdays("beirut", ZoneId.of("Asia/Beirut"), Map.of(), Span.of("08:00", "15:00")),
            weekdays("lord-howe", ZoneId.of("Australia/Lord_Howe"), Map.of(), Span.of("09:00", "17:00")));

    private Offices() {}

    /** The same office as the clock knows it. */
    static BusinessCalendar calendar(Office office) {
        return new BusinessCalendar(
                office.zone(),
                office.week(),
                office.special().entrySet().stream()
                        .collect(
                                Collectors.toMap(Map.Entry::getKey, day -> new SpecialDay("special", day.getValue()))));
    }

    private static Office shipped(String name) {
        String sql = sql(SHIPPED);
        Map<DayOfWeek, List<Span>> week = new HashMap<>();
        Matcher hours = HOURS.matcher(sql);
        while (hours.find()) {
            if (hours.group(1).equals(name)) {
                Span span = new Span(Integer.parseInt(hours.group(2)), Integer.parseInt(hours.group(3)));
                for (int day = Integer.parseInt(hours.group(4)); day <= Integer.parseInt(hours.group(5)); day++) {
                    week.put(DayOfWeek.of(day), List.of(span));
                }
            }
        }
        return new Office(name, LONDON, week, name.equals("always") ? Map.of() : days(HOLIDAY, sql));
    }

    private static Map<LocalDate, List<Span>> days(Pattern pattern, String sql) {
        return pattern.matcher(sql)
                .results()
                .collect(Collectors.toMap(day -> LocalDate.parse(day.group(1)), day -> List.<Span>of()));
    }

    private static Office lunch() {
        Map<DayOfWeek, List<Span>> week = new HashMap<>();
        for (DayOfWeek day : List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.SUNDAY)) {
            week.put(day, List.of(Span.of("08:30", "12:00"), Span.of("13:15", "17:30")));
        }
        Map<LocalDate, List<Span>> special = new HashMap<>(days(HOLIDAY, sql(SHIPPED)));
        special.put(LocalDate.parse("2026-12-24"), List.of(Span.of("09:00", "11:00")));
        special.put(LocalDate.parse("2027-10-30"), List.of(Span.of("10:00", "13:00")));
        return new Office("lunch", LONDON, week, special);
    }

    private static Office weekdays(String name, ZoneId zone, Map<LocalDate, List<Span>> special, Span... hours) {
        return new Office(
                name,
                zone,
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> day.getValue() <= 5)
                        .collect(Collectors.toMap(day -> day, day -> List.of(hours))),
                special);
    }

    private static String sql(String migration) {
        try (InputStream file = Offices.class.getResourceAsStream(migration)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
