package org.kept.promise.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.kept.promise.clock.PromiseLaw.Office;
import org.kept.promise.clock.PromiseLaw.Question;

/** Questions where calendars are at their worst: clock changes, month ends, leap days, holidays, pauses that touch and overlap. */
final class HardQuestions {

    private static final int LONGEST_PAUSE = 9 * 24 * 60;
    private static final List<LocalDate> DATES = Stream.of(
                    "2025-01-01",
                    "2025-01-31",
                    "2025-04-18",
                    "2025-08-31",
                    "2026-01-29",
                    "2026-01-30",
                    "2026-01-31",
                    "2026-04-06",
                    "2026-05-31",
                    "2026-08-31",
                    "2026-12-24",
                    "2026-12-25",
                    "2026-12-28",
                    "2027-01-31",
                    "2027-02-28",
                    "2027-03-29",
                    "2027-12-28",
                    "2028-01-03",
                    "2028-02-28",
                    "2028-02-29",
                    "2028-03-31",
                    "2028-12-26")
            .map(LocalDate::parse)
            .toList();

    private final Random random;
    private final Office office;
    private final PromiseUnit unit;
    private final List<LocalDate> dates = new ArrayList<>(DATES);

    HardQuestions(Office office, PromiseUnit unit) {
        this.office = office;
        this.unit = unit;
        this.random = new Random(office.name().hashCode() * 31L + unit.ordinal());
        Instant moment = Instant.parse("2025-01-01T00:00:00Z");
        ZoneOffsetTransition change = office.zone().getRules().nextTransition(moment);
        while (change != null && change.getInstant().isBefore(Instant.parse("2029-01-01T00:00:00Z"))) {
            dates.add(change.getDateTimeBefore().toLocalDate());
            dates.add(change.getDateTimeBefore().toLocalDate());
            change = office.zone().getRules().nextTransition(change.getInstant());
        }
    }

    /** The next one; all its moments lie on ticks of so many seconds. */
    Question next(int tick) {
        int amount = 1 + random.nextInt(tick == 1 ? Math.min(3, most()) : most());
        Instant start = start(amount, tick);
        Instant due = new PromiseLaw(office, tick).due(new Question(unit, amount, false, start, List.of()));
        List<Pause> pauses = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            pauses.add(pause(start, due, tick, pauses));
        }
        return new Question(unit, amount, !unit.working() && random.nextBoolean(), start, pauses);
    }

    private int most() {
        return switch (unit) {
            case WORKING_MINUTES, CALENDAR_MINUTES -> 3_000;
            case WORKING_HOURS, CALENDAR_HOURS -> 90;
            case WORKING_DAYS, CALENDAR_DAYS -> 60;
            case WEEKS -> 13;
            case MONTHS -> 13;
        };
    }

    /** On a bad day, or so long before one that it is due there. */
    private Instant start(int amount, int tick) {
        LocalDate day = dates.get(random.nextInt(dates.size())).plusDays(random.nextInt(5) - 2L);
        if (random.nextBoolean()) {
            day = switch (unit) {
                case MONTHS -> day.minusMonths(amount);
                case WEEKS -> day.minusWeeks(amount);
                case CALENDAR_DAYS -> day.minusDays(amount);
                case WORKING_DAYS -> day.minusDays(amount * 7L / 5);
                default -> day;
            };
        }
        return at(day.atTime(time()), tick);
    }

    private LocalTime time() {
        return switch (random.nextInt(5)) {
            case 0 -> LocalTime.of(random.nextInt(4), random.nextInt(2) * 30);
            case 1 -> LocalTime.of(9 + random.nextInt(2) * 8, 0);
            case 2 -> LocalTime.MIDNIGHT.minusMinutes(random.nextInt(3));
            default -> LocalTime.ofSecondOfDay(random.nextInt(86_400));
        };
    }

    private Instant at(LocalDateTime local, int tick) {
        ZonedDateTime moment = ZonedDateTime.of(local, office.zone());
        Instant either = (random.nextBoolean() ? moment.withLaterOffsetAtOverlap() : moment).toInstant();
        return tick == 1 ? either : either.truncatedTo(ChronoUnit.MINUTES);
    }

    private Pause pause(Instant start, Instant due, int tick, List<Pause> before) {
        Instant from = before.isEmpty() || random.nextInt(3) > 0
                ? near(start, due, tick)
                : before.get(before.size() - 1).to();
        Instant to = random.nextInt(4) == 0
                ? at(
                        from.atZone(office.zone())
                                .toLocalDate()
                                .plusDays(random.nextInt(6))
                                .atTime(17, 0),
                        tick)
                : from.plusSeconds((long) tick * random.nextInt(LONGEST_PAUSE));
        return new Pause(from, to.isAfter(from) ? to : from.plusSeconds(tick), "asked");
    }

    /** Somewhere between shortly before the start and shortly after the due time. */
    private Instant near(Instant start, Instant due, int tick) {
        return switch (random.nextInt(6)) {
            case 0 -> start;
            case 1 -> due;
            case 2 -> start.minusSeconds((long) tick * random.nextInt(5_000));
            case 3 ->
                at(
                        due.atZone(office.zone())
                                .toLocalDate()
                                .minusDays(random.nextInt(4))
                                .atTime(17, 0),
                        tick);
            default -> {
                long ticks = (due.getEpochSecond() - start.getEpochSecond()) / tick;
                yield start.plusSeconds(tick * (long) (random.nextDouble() * (ticks + 10)));
            }
        };
    }
}
