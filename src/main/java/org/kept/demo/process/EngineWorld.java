package org.kept.demo.process;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.kept.demo.DemoWorld;
import org.kept.demo.WorldOrder;
import org.kept.demo.WorldReport;
import org.kept.shared.play.PlayPart;
import org.kept.shared.play.Timekeeper;
import org.kept.shared.play.Upkeep;
import org.kept.staff.People;
import org.kept.workflow.Facts;
import org.kept.workflow.Tasks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Plays a world on the engine of this application: moment by moment, what comes from outside, what falls due, what people do. */
@Component
class EngineWorld implements DemoWorld {

    private static final Logger log = LoggerFactory.getLogger(EngineWorld.class);

    private final EngineHands hands;
    private final List<PlayPart> parts;
    private final List<Upkeep> upkeeps;
    private final People people;
    private final Tasks tasks;
    private final Facts facts;
    private final TransactionOperations transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    EngineWorld(
            EngineHands hands,
            List<PlayPart> parts,
            List<Upkeep> upkeeps,
            People people,
            Tasks tasks,
            Facts facts,
            TransactionOperations transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.hands = hands;
        this.parts = parts;
        this.upkeeps = upkeeps;
        this.people = people;
        this.tasks = tasks;
        this.facts = facts;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public WorldReport play(WorldOrder order, IntConsumer dayBegins) {
        if (!(clock instanceof Timekeeper time)) {
            throw new IllegalStateException("A world can only be played where the clock can be moved");
        }
        return new Run(order, time).play(dayBegins);
    }

    /** One run through a world. */
    private final class Run {

        private final WorldOrder order;
        private final Timekeeper time;
        private final Play play;
        private final Troupe troupe;
        private final Desks desks;
        private final Set<String> others;
        private final Map<Upkeep, Instant> kept = new HashMap<>();
        private long jobs;

        Run(WorldOrder order, Timekeeper time) {
            this.order = order;
            this.time = time;
            this.others = new HashSet<>(jdbc.sql("select ref from app.casework_case")
                    .query(String.class)
                    .list());
            this.play = new Play(order, time, others);
            this.desks = new Desks(people);
            this.troupe = new Troupe(play, desks, tasks, facts, transaction, parts);
        }

        WorldReport play(IntConsumer dayBegins) {
            long began = System.nanoTime();
            try {
                set(order.from());
                parts.forEach(part -> part.open(play));
                LocalDate last = LocalDate.ofInstant(order.until(), ZoneOffset.UTC);
                int number = 1;
                for (LocalDate day = LocalDate.ofInstant(order.from(), ZoneOffset.UTC);
                        !day.isAfter(last);
                        day = day.plusDays(1)) {
                    dayBegins.accept(number++);
                    day(day);
                }
                moveTo(order.until());
            } finally {
                parts.forEach(PlayPart::close);
                hands.letGo();
            }
            return new WorldReport(
                    counted(), troupe.completed(), jobs, play.troubles(), Duration.ofNanos(System.nanoTime() - began));
        }

        private void day(LocalDate day) {
            parts.forEach(part -> part.day(day, play));
            Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            Instant until = end.isAfter(order.until()) ? order.until() : end.minusMillis(1);
            for (Instant tick = play.now(); tick.isBefore(until); tick = tick.plus(rhythm(tick))) {
                play.at(tick, this::keepUp);
            }
            while (step(until)) {
                if (desks.open(play.now())) {
                    troupe.takeUp(hands.tasks(play.now(), others));
                }
            }
        }

        /** Does whatever comes next: jobs that wait for no time, then what is due first, job or act. */
        private boolean step(Instant until) {
            Optional<EngineHands.Job> job = hands.next(play.now(), others);
            Instant due = job.map(EngineHands.Job::due).orElse(null);
            Play.Act act = play.next();
            boolean jobFirst = job.isPresent() && (due == null || act == null || !due.isAfter(act.at()));
            Instant next = jobFirst ? (due == null ? play.now() : due) : act == null ? null : act.at();
            if (next == null || next.isAfter(until)) {
                return false;
            }
            moveTo(next);
            if (jobFirst) {
                run(job.get());
            } else {
                act(play.take());
            }
            return true;
        }

        private void run(EngineHands.Job job) {
            try {
                jobs++;
                hands.run(job);
            } catch (RuntimeException e) {
                play.trouble();
                log.warn("A job failed at {}", play.now(), e);
            }
        }

        private void act(Play.Act act) {
            try {
                act.work().run();
            } catch (org.kept.shared.ConflictException | org.kept.shared.NotFoundException late) {
                log.debug("Somebody came too late: {}", late.getMessage());
            } catch (RuntimeException e) {
                play.trouble();
                log.warn("Something that should have happened at {} did not", play.now(), e);
            }
        }

        private void keepUp() {
            for (Upkeep upkeep : upkeeps) {
                Instant before = kept.get(upkeep);
                if (before == null || !before.plus(upkeep.rhythm()).isAfter(play.now())) {
                    kept.put(upkeep, play.now());
                    upkeep.keepUp();
                }
            }
        }

        private void moveTo(Instant moment) {
            if (moment.isAfter(play.now())) {
                set(moment);
            }
        }

        private void set(Instant moment) {
            time.moveTo(moment);
            hands.moveTo(moment);
        }

        /** Whose cases these are: all that were not there before. */
        private Map<String, Long> counted() {
            Map<String, Long> counts = new TreeMap<>();
            jdbc
                    .sql(
                            "select ref, coalesce(outcome, 'open') as outcome from app.casework_case where opened_at <= :until")
                    .param("until", java.sql.Timestamp.from(order.until()))
                    .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                    .list()
                    .stream()
                    .filter(one -> !others.contains(one.getKey()))
                    .forEach(one ->
                            counts.merge(one.getKey().replaceAll("-.*", "") + " " + one.getValue(), 1L, Long::sum));
            return counts;
        }
    }

    private static Duration rhythm(Instant at) {
        ZonedDateTime time = at.atZone(ZoneOffset.UTC);
        boolean working =
                time.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && time.getHour() >= 6 && time.getHour() < 20;
        return Duration.ofMinutes(working ? 30 : 120);
    }
}
