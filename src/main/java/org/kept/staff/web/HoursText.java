package org.kept.staff.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.shared.InvalidInputException;
import org.kept.staff.hours.Shift;

/** A week's hours as people write them: one line a day, such as {@code 09:00-12:30, 13:00-17:00}, empty for a day off. */
final class HoursText {

    private static final int LONGEST = 200;

    private HoursText() {}

    static List<String> write(Set<Shift> shifts) {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> shifts.stream()
                        .filter(shift -> shift.weekday() == day)
                        .sorted(Comparator.comparing(Shift::starts))
                        .map(shift -> shift.starts() + "-" + shift.ends())
                        .collect(Collectors.joining(", ")))
                .toList();
    }

    static Set<Shift> read(List<String> days) {
        Set<Shift> shifts = new HashSet<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String line = days.size() < day.getValue() ? "" : days.get(day.getValue() - 1);
            for (String hours : line.split(",")) {
                if (!hours.isBlank()) {
                    shifts.add(shift(day, hours.strip()));
                }
            }
        }
        return shifts;
    }

    private static Shift shift(DayOfWeek day, String hours) {
        String[] ends = hours.replace('–', '-').split("-");
        try {
            if (ends.length == 2 && hours.length() <= LONGEST) {
                return new Shift(day, LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[1].strip()));
            }
        } catch (DateTimeException e) {
            // Told below, in the words for all that is not understood.
        }
        throw InvalidInputException.of("hours", "Write hours as 09:00-17:00, several with a comma between them");
    }
}
