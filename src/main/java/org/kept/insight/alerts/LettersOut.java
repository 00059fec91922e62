package org.kept.insight.alerts;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks each hour whether a watched number gave a signal or a letter is due, on one node. During somebody's quiet hours nothing is
 * written to them: the next look after those does, if there is still something to say.
 */
@Component("insightLettersOut")
class LettersOut {

    private final Readers readers;
    private final SignalBook book;
    private final WeeklyNumbers numbers;
    private final SignalLetters signals;
    private final WeeklyLetter weekly;
    private final People people;
    private final JdbcClient jdbc;
    private final Clock clock;

    LettersOut(
            Readers readers,
            SignalBook book,
            WeeklyNumbers numbers,
            SignalLetters signals,
            WeeklyLetter weekly,
            People people,
            JdbcClient jdbc,
            Clock clock) {
        this.readers = readers;
        this.book = book;
        this.numbers = numbers;
        this.signals = signals;
        this.weekly = weekly;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(cron = "${kept.insight.letters:0 5 * * * *}", zone = "UTC")
    @Transactional
    public void look() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('insight-letters', 41))")
                .query(Boolean.class)
                .single();
        if (!mine) {
            return;
        }
        Instant now = clock.instant();
        Set<Watch> watched = readers.all().stream()
                .filter(reader -> entitled(reader).isPresent())
                .flatMap(reader -> reader.watches().stream())
                .filter(numbers::has)
                .collect(Collectors.toSet());
        watched.forEach(book::look);
        for (Reader reader : readers.all()) {
            entitled(reader).filter(person -> !reader.quiet(now, person.zone())).ifPresent(person -> {
                signals.write(reader, person);
                weekly.write(reader, person, now);
            });
        }
    }

    /** The person, as long as they work here, may see every case and have an address. */
    private Optional<Person> entitled(Reader reader) {
        return people.find(reader.username())
                .filter(Person::active)
                .filter(person -> person.is(Role.MANAGER) || person.is(Role.ANALYST) || person.is(Role.ADMIN))
                .filter(person -> person.email() != null && !person.email().isBlank());
    }
}
