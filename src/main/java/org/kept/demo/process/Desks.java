package org.kept.demo.process;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.staff.People;
import org.kept.staff.Person;

/** Who is at their desk, and free: people work one thing at a time, in their own hours, which end in the evening whatever a rota says. */
class Desks {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final People people;
    private final Map<String, Instant> busyUntil = new HashMap<>();
    private final Map<String, Instant> lastWork = new HashMap<>();
    private final Map<String, List<Person>> shifts = new HashMap<>();
    private final Map<String, Person> everybody = new HashMap<>();

    Desks(People people) {
        this.people = people;
        people.all().forEach(person -> everybody.put(person.username(), person));
    }

    /** Whether anybody at all could be working. */
    boolean open(Instant now) {
        return everybody.values().stream().anyMatch(person -> awake(person, now));
    }

    /** Whether this person is at their desk and has their hands free, or drops what they do for something urgent. */
    boolean free(String username, Instant now, boolean urgent) {
        Person person = everybody.get(username);
        return person != null
                && (urgent || !busyUntil.getOrDefault(username, Instant.MIN).isAfter(now))
                && person.teams().stream().anyMatch(team -> atWork(team, now).stream()
                        .anyMatch(one -> one.username().equals(username)));
    }

    /** Who of these teams takes it: whoever has been idle longest, of those who are allowed. */
    String taker(List<String> teams, Set<String> excluded, Instant now, boolean urgent) {
        return teams.stream()
                .flatMap(team -> atWork(team, now).stream())
                .map(Person::username)
                .distinct()
                .filter(username -> !excluded.contains(username))
                .filter(username ->
                        urgent || !busyUntil.getOrDefault(username, Instant.MIN).isAfter(now))
                .min(Comparator.comparing((String username) -> lastWork.getOrDefault(username, Instant.MIN))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(null);
    }

    void busy(String username, Instant now, Duration effort) {
        Instant from = busyUntil.getOrDefault(username, now);
        busyUntil.put(username, (from.isAfter(now) ? from : now).plus(effort));
        lastWork.put(username, now);
    }

    private List<Person> atWork(String team, Instant now) {
        Instant half = now.truncatedTo(ChronoUnit.HOURS)
                .plus(now.atZone(java.time.ZoneOffset.UTC).getMinute() < 30 ? 0 : 30, ChronoUnit.MINUTES);
        return shifts.computeIfAbsent(team + half, key -> people.onShift(team, half).stream()
                .filter(person -> awake(person, half))
                .toList());
    }

    private static boolean awake(Person person, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, person.zone());
        return local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                && !local.toLocalTime().isBefore(MORNING)
                && local.toLocalTime().isBefore(EVENING);
    }
}
