package org.kept.promise.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calendars of the clock tests, written out so that a reader needs no database. */
final class Calendars {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    static final Map<LocalDate, SpecialDay> BANK_HOLIDAYS = holidays(
            "2025-01-01",
            "2025-04-18",
            "2025-04-21",
            "2025-05-05",
            "2025-05-26",
            "2025-08-25",
            "2025-12-25",
            "2025-12-26",
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-04",
            "2026-05-25",
            "2026-08-31",
            "2026-12-25",
            "2026-12-28",
            "2027-01-01",
            "2027-03-26",
            "2027-03-29",
            "2027-05-03",
            "2027-05-31",
            "2027-08-30",
            "2027-12-27",
            "2027-12-28",
            "2028-01-03",
            "2028-04-14",
            "2028-04-17",
            "2028-05-01",
            "2028-05-29",
            "2028-08-28",
            "2028-12-25",
            "2028-12-26");

    /** The days of the years that the cases touch. */
    private static final Map<LocalDate, SpecialDay> SCOTLAND = holidays(
            "2026-01-01",
            "2026-01-02",
            "2026-04-03",
            "2026-05-04",
            "2026-05-25",
            "2026-08-03",
            "2026-11-30",
            "2026-12-25",
            "2026-12-28",
            "2027-01-01",
            "2027-01-04",
            "2027-12-27",
            "2027-12-28",
            "2028-01-03",
            "2028-01-04");

    private static final Map<LocalDate, SpecialDay> NORTHERN_IRELAND =
            holidays("2026-03-17", "2026-07-13", "2027-03-17", "2027-07-12", "2028-03-17", "2028-07-12");

    private static final Map<LocalDate, SpecialDay> BERLIN = holidays(
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-05-14",
            "2026-05-25",
            "2026-10-03",
            "2026-12-25",
            "2026-12-26",
            "2027-01-01",
            "2027-03-08");

    private Calendars() {}

    static BusinessCalendar named(String name) {
        return switch (name) {
            case "england" -> england();
            case "always" -> BusinessCalendar.roundTheClock(LONDON);
            case "shop" -> shop();
            case "scotland" -> office(LONDON, SCOTLAND, Map.of());
            case "northern-ireland" -> office(LONDON, BANK_HOLIDAYS, NORTHERN_IRELAND);
            case "germany-berlin" -> office(ZoneId.of("Europe/Berlin"), BERLIN, Map.of());
            case "new-york" ->
                new BusinessCalendar(ZoneId.of("America/New_York"), weekdays(Span.of("09:00", "18:00")), Map.of());
            default -> throw new IllegalArgumentException(name);
        };
    }

    static BusinessCalendar england() {
        return new BusinessCalendar(LONDON, weekdays(Span.of("09:00", "17:00")), BANK_HOLIDAYS);
    }

    private static BusinessCalendar shop() {
        Map<LocalDate, SpecialDay> days = new HashMap<>(BANK_HOLIDAYS);
        days.put(LocalDate.parse("2026-12-24"), new SpecialDay("Christmas Eve", List.of(Span.of("09:00", "11:00"))));
        days.put(LocalDate.parse("2026-12-19"), new SpecialDay("open Saturday", List.of(Span.of("10:00", "13:00"))));
        return new BusinessCalendar(LONDON, weekdays(Span.of("13:00", "17:00"), Span.of("09:00", "12:00")), days);
    }

    private static BusinessCalendar office(
            ZoneId zone, Map<LocalDate, SpecialDay> holidays, Map<LocalDate, SpecialDay> more) {
        Map<LocalDate, SpecialDay> days = new HashMap<>(holidays);
        days.putAll(more);
        return new BusinessCalendar(zone, weekdays(Span.of("09:00", "17:00")), days);
    }

    static Map<DayOfWeek, List<Span>> weekdays(Span... hours) {
        Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getValue() <= 5) {
                week.put(day, List.of(hours));
            }
        }
        return week;
    }

    private static Map<LocalDate, SpecialDay> holidays(String... dates) {
        Map<LocalDate, SpecialDay> days = new HashMap<>();
        for (String date : dates) {
            days.put(LocalDate.parse(date), SpecialDay.holiday("holiday"));
        }
        return days;
    }
}
