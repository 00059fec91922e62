package org.kept.insight.alerts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.web.Links;
import org.kept.message.Mails;
import org.kept.shared.PublicSettings;
import org.kept.staff.Person;
import org.springframework.stereotype.Component;

/** Writes to a person when a number they watch gives a signal, and again when that is over; each once. */
@Component("insightSignalLetters")
class SignalLetters {

    private static final int FIRST = 3;

    private final SignalBook book;
    private final WeeklyNumbers numbers;
    private final SignalWords words;
    private final CasesBehind cases;
    private final Links links;
    private final PublicSettings outside;
    private final StopLinks stops;
    private final Readers readers;
    private final Mails mails;

    SignalLetters(
            SignalBook book,
            WeeklyNumbers numbers,
            SignalWords words,
            CasesBehind cases,
            Links links,
            PublicSettings outside,
            StopLinks stops,
            Readers readers,
            Mails mails) {
        this.book = book;
        this.numbers = numbers;
        this.words = words;
        this.cases = cases;
        this.links = links;
        this.outside = outside;
        this.stops = stops;
        this.readers = readers;
        this.mails = mails;
    }

    /** All that this reader should hear and has not. */
    void write(Reader reader, Person person) {
        for (Watch watch : reader.watches()) {
            Optional<WeeklyCourse> course = numbers.of(watch);
            if (course.isPresent()) {
                book.standing(watch).forEach(found -> signal(reader, person, found, course.get()));
                book.resolved(watch).stream()
                        .filter(found -> readers.was(reader.id(), "signal:" + found.id()))
                        .forEach(found -> over(reader, person, found, course.get()));
            }
        }
    }

    private void signal(Reader reader, Person person, FoundSignal found, WeeklyCourse course) {
        if (!readers.first(reader.id(), "signal:" + found.id())) {
            return;
        }
        var behind = cases.select(course.last(), course.cases());
        Map<String, Object> model = common(reader, person, found, words.reason(found, course.unit()));
        model.put(
                "cases",
                cases.list(behind, null, FIRST).items().stream()
                        .filter(row -> row.ref() != null)
                        .map(row -> Map.of("name", row.name(), "link", outside.link("/cases/" + row.ref())))
                        .toList());
        model.put("count", cases.count(behind));
        model.put("link", outside.link(links.cases(course.last(), course.cases())));
        send(reader, person, "insight-signal", "signal:" + found.id(), model);
    }

    private void over(Reader reader, Person person, FoundSignal found, WeeklyCourse course) {
        if (readers.first(reader.id(), "resolved:" + found.id())) {
            Map<String, Object> model = common(reader, person, found, words.over(found, course.unit()));
            model.put("link", outside.link(links.page(course.last(), "flow")));
            send(reader, person, "insight-resolved", "resolved:" + found.id(), model);
        }
    }

    private Map<String, Object> common(Reader reader, Person person, FoundSignal found, String reason) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("name", person.name());
        model.put("process", words.process(found.watch()));
        model.put("number", words.number(found.watch()));
        model.put("reason", reason);
        model.put("stop", stops.link(reader.id(), StopLinks.Kind.ALERTS));
        model.put("wishes", outside.link("/insight/letters"));
        return model;
    }

    private void send(Reader reader, Person person, String template, String what, Map<String, Object> model) {
        mails.send(new Mails.Mail(
                "insight:" + what + ":" + reader.id(), null, person.email(), template, model, "service"));
    }

    /** The signals that stand of a process, as sentences. */
    List<String> sentences(String process) {
        return book.standing(process).stream()
                .flatMap(found -> numbers.of(found.watch()).stream().map(course -> words.reason(found, course.unit())))
                .toList();
    }
}
