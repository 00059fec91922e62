package org.kept.insight.alerts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.message.Mails;
import org.kept.shared.PublicSettings;
import org.kept.staff.Person;
import org.springframework.stereotype.Component;

/** Writes one page about the week that has ended, on Monday morning by the reader's own clock. */
@Component("insightWeeklyLetter")
class WeeklyLetter {

    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final LetterSentences sentences;
    private final PublicSettings outside;
    private final StopLinks stops;
    private final Readers readers;
    private final Mails mails;

    WeeklyLetter(LetterSentences sentences, PublicSettings outside, StopLinks stops, Readers readers, Mails mails) {
        this.sentences = sentences;
        this.outside = outside;
        this.stops = stops;
        this.readers = readers;
        this.mails = mails;
    }

    /** Writes it if it is time and this week's was not written; whoever asked for it during the week gets the next. */
    void write(Reader reader, Person person, Instant now) {
        ZonedDateTime local = now.atZone(person.zone());
        LocalDate monday = local.toLocalDate().with(DayOfWeek.MONDAY);
        Instant due = monday.atTime(MORNING).atZone(person.zone()).toInstant();
        boolean wanted = reader.weeklySince() != null && reader.weeklySince().isBefore(due);
        if (!wanted || now.isBefore(due) || readers.was(reader.id(), "week:" + monday)) {
            return;
        }
        List<LetterSentences.Part> parts = sentences.ofLastWeek();
        readers.first(reader.id(), "week:" + monday);
        if (parts.isEmpty()) {
            return;
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", person.name());
        model.put("week", sentences.week(monday.minusWeeks(1)));
        model.put("parts", parts);
        model.put("goals", sentences.goals());
        model.put("stop", stops.link(reader.id(), StopLinks.Kind.WEEKLY));
        model.put("wishes", outside.link("/insight/letters"));
        mails.send(new Mails.Mail(
                "insight:week:" + monday + ":" + reader.id(),
                null,
                person.email(),
                "insight-letter",
                model,
                "service"));
    }
}
