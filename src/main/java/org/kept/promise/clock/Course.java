package org.kept.promise.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kept.promise.clock.Explanation.Kind;
import org.kept.promise.clock.Explanation.Part;
import org.kept.promise.clock.PromiseClock.Reckoning;

/**
 * All that a promise's due time follows from: its term, when it was received, how long it was extended, and when its clock
 * stood still.
 *
 * @param receiptRolls whether what comes on a day without hours, or after its close, counts from the next working day
 * @param extensions all in the same unit; in the term's own unit they lengthen the term (31 January + 1 + 2 months is 30
 *     April), in another they begin when it ends
 * @param stop since when and why the clock stands still now; null while it runs
 */
public record Course(
        Term term, Instant start, boolean receiptRolls, List<Extension> extensions, List<Pause> pauses, Stop stop) {

    private static final Set<Kind> GIVEN = EnumSet.of(Kind.RECEIVED, Kind.STARTS, Kind.TERM);

    /** More time, and why the customer was told so. */
    public record Extension(int amount, PromiseUnit unit, String reason) {

        String words() {
            return "extended by " + unit.words(amount) + ": " + reason;
        }
    }

    /** A pause that has not ended. */
    public record Stop(Instant since, String reason) {}

    /** Keeps what it is given. */
    public Course {
        extensions = List.copyOf(extensions);
        pauses = List.copyOf(pauses);
    }

    /** A course without pauses and extensions. */
    public static Course of(Term term, Instant start, boolean receiptRolls) {
        return new Course(term, start, receiptRolls, List.of(), List.of(), null);
    }

    /** When it is due, and why. */
    public Reckoning reckon(BusinessCalendar calendar) {
        Reckoning told = extended(calendar);
        List<Part> parts = new ArrayList<>(told.explanation().parts());
        received(calendar, parts);
        if (stop != null) {
            Story story = new Story(calendar, start);
            parts.add(new Part(Kind.PAUSED, "paused since " + story.when(stop.since) + " " + stop.reason, 0));
        }
        parts.sort((one, other) -> one.kind().compareTo(other.kind()));
        return new Reckoning(told.dueAt(), new Explanation(parts));
    }

    /** When that share of its time has gone. */
    public Instant warnAt(BusinessCalendar calendar, Instant dueAt, int percent) {
        return PromiseClock.warnAt(calendar, term, from(calendar), dueAt, percent, pauses);
    }

    /** How much of the time it counts has gone by then: working time for working units, any time for the others. */
    public Duration elapsed(BusinessCalendar calendar, Instant until) {
        return PromiseClock.elapsed(calendar, term, from(calendar), until, pauses);
    }

    /** The moment at which so much of the time it counts had gone. */
    public Instant momentAt(BusinessCalendar calendar, Duration age) {
        return PromiseClock.momentAt(calendar, term, from(calendar), age, pauses);
    }

    private Instant from(BusinessCalendar calendar) {
        Instant received = start.truncatedTo(ChronoUnit.SECONDS);
        return receiptRolls ? calendar.received(received) : received;
    }

    private Reckoning extended(BusinessCalendar calendar) {
        Reckoning first = PromiseClock.reckon(calendar, term, from(calendar), pauses);
        if (extensions.isEmpty()) {
            return first;
        }
        boolean longer = extensions.get(0).unit == term.unit();
        Reckoning last = first;
        long told = longer ? seconds(first, EnumSet.of(Kind.TERM)) : 0;
        int more = longer ? term.amount() : 0;
        List<Part> parts = new ArrayList<>(kept(first, longer));
        for (Extension extension : extensions) {
            more += extension.amount;
            Term whole = new Term(more, extension.unit, term.rollToWorkingDay());
            last = PromiseClock.reckon(calendar, whole, longer ? from(calendar) : first.dueAt(), pauses);
            long sofar = seconds(last, longer ? EnumSet.of(Kind.TERM) : GIVEN);
            parts.add(new Part(Kind.EXTENDED, extension.words(), sofar - told));
            told = sofar;
        }
        last.explanation().parts().stream()
                .filter(part -> !GIVEN.contains(part.kind()) || longer && part.kind() != Kind.TERM)
                .forEach(parts::add);
        return new Reckoning(last.dueAt(), new Explanation(parts));
    }

    /** What stays true of the way to the first due time: its term, and all of it if the extension begins there. */
    private static List<Part> kept(Reckoning first, boolean longer) {
        return first.explanation().parts().stream()
                .filter(part -> longer ? part.kind() == Kind.TERM : part.kind() != Kind.DUE)
                .toList();
    }

    private static long seconds(Reckoning reckoning, Set<Kind> kinds) {
        return reckoning.explanation().parts().stream()
                .filter(part -> kinds.contains(part.kind()))
                .mapToLong(Part::seconds)
                .sum();
    }

    /** Says when it really came, if it counts from later. */
    private void received(BusinessCalendar calendar, List<Part> parts) {
        Instant received = start.truncatedTo(ChronoUnit.SECONDS);
        Instant from = from(calendar);
        if (from.equals(received)) {
            return;
        }
        Story story = new Story(calendar, start);
        long way = Duration.between(received, from).toSeconds();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).kind() == Kind.RECEIVED) {
                String text = "counts as received " + story.when(from) + ", the next working day";
                parts.set(i, new Part(Kind.STARTS, text, parts.get(i).seconds() + way));
            }
        }
        parts.add(new Part(Kind.RECEIVED, "received " + story.when(received), 0));
    }
}
