package org.kept.studio.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.outline.Part;
import org.kept.studio.outline.Part.Saying;
import org.kept.studio.outline.Reading;
import org.kept.studio.shelf.Book;
import org.kept.workflow.models.ElementTemplates;
import org.springframework.stereotype.Component;

/** Puts what a model says of its parts into words, with the people's names for teams, actions, forms and tables. */
@Component
public class PartWords {

    private final People people;
    private final ElementTemplates templates;
    private final TimeWords times;
    private final Phrases phrases;

    PartWords(People people, ElementTemplates templates, TimeWords times, Phrases phrases) {
        this.people = people;
        this.templates = templates;
        this.times = times;
        this.phrases = phrases;
    }

    /**
     * The parts of a model as lines.
     *
     * @param books of all modules, to find what is named
     */
    public List<Line> lines(Reading reading, List<Book> books) {
        Map<String, Named> named = new HashMap<>();
        books.forEach(book -> {
            named.put(book.ref().kind() + ":" + book.reading().key(), new Named(book.name(), page(book.ref())));
            book.reading()
                    .tables()
                    .forEach(table -> named.put("dmn:" + table.id(), new Named(table.name(), page(book.ref()))));
        });
        Map<String, String> called = new HashMap<>();
        reading.parts().forEach(part -> called.put(part.id(), name(part)));
        var names = new Names(people.teamNames(), actions(), called, named);
        return reading.parts().stream().map(part -> line(part, names)).toList();
    }

    private record Names(
            Map<String, String> teams,
            Map<String, String> actions,
            Map<String, String> parts,
            Map<String, Named> models) {}

    private record Named(String name, String page) {}

    private Line line(Part part, Names names) {
        return new Line(
                part,
                phrases.sayOr("part." + part.type(), part.type()),
                name(part),
                part.says().stream().map(saying -> said(saying, names)).toList());
    }

    private String name(Part part) {
        return part.name().isBlank() ? phrases.sayOr("part." + part.type(), part.type()) : part.name();
    }

    private Said said(Saying saying, Names names) {
        String value = saying.value();
        Named model =
                switch (saying.what()) {
                    case "form" -> names.models.get("form:" + value);
                    case "decision" -> names.models.get("dmn:" + value);
                    case "call" -> names.models.get("bpmn:" + value);
                    default -> null;
                };
        String words =
                switch (saying.what()) {
                    case "team" -> names.teams.getOrDefault(value, times.chosen(value));
                    case "person" -> times.chosen(value);
                    case "action" -> names.actions.getOrDefault(value, value);
                    case "attached" -> names.parts.getOrDefault(value, value);
                    case "due", "timer" -> times.of(value);
                    default -> model == null ? value : model.name();
                };
        return new Said(
                saying.what(), phrases.say("says." + saying.what(), words), model == null ? null : model.page());
    }

    /** The page of a model. */
    public static String page(ModelRef ref) {
        return "/studio/" + ref;
    }

    /** What each action is called, by the expression that stands in the model. */
    private Map<String, String> actions() {
        return templates.all().stream()
                .collect(Collectors.toMap(
                        template -> "${" + template.get("id").toString().replace("org.kept.", "") + "}",
                        template -> template.get("name").toString(),
                        (one, other) -> one));
    }
}
