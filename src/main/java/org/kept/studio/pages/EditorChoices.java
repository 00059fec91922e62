package org.kept.studio.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.create.ReservedKeys;
import org.kept.studio.outline.Table;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.studio.words.Phrases;
import org.springframework.stereotype.Component;

/** What an analyst chooses in the editors instead of typing it: teams, and the forms, tables and answers of the module, drafts included. */
@Component
class EditorChoices {

    private static final int DEEPEST = 10;

    /** What every case may have, with its kind. */
    private static final Map<String, String> COMMON =
            new TreeMap<>(Map.of("title", "text", "note", "text", "value", "number", "currency", "text"));

    private final Bookshelf shelf;
    private final Contents contents;
    private final People people;
    private final Phrases phrases;
    private final ObjectMapper json;

    EditorChoices(Bookshelf shelf, Contents contents, People people, Phrases phrases, ObjectMapper json) {
        this.shelf = shelf;
        this.contents = contents;
        this.people = people;
        this.phrases = phrases;
        this.json = json;
    }

    record Choice(String value, String label) {}

    /** @param results what its rows give, where they give plain words */
    record TableChoice(String value, String label, List<Choice> results) {}

    /**
     * What a form asks; tables and conditions call it {@code facts.} and the value.
     *
     * @param kind {@code text}, {@code number}, {@code date} or {@code boolean}
     */
    record Answer(String value, String label, String kind, List<Choice> options) {}

    /**
     * All there is to choose from.
     *
     * @param policy what a promise of this process would be called
     * @param reserved keys that a field had better not have
     */
    record All(
            String policy,
            List<Choice> teams,
            List<Choice> forms,
            List<TableChoice> tables,
            Collection<Answer> answers,
            Set<String> reserved) {}

    All of(ModelRef ref) {
        List<Book> books = shelf.module(ref.module());
        String stem = ref.file().substring(0, ref.file().lastIndexOf('.'));
        return new All(
                stem.toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "-done",
                people.teams().stream()
                        .map(team -> new Choice(team.id(), team.name()))
                        .toList(),
                of(books, "form")
                        .map(book -> new Choice(book.reading().key(), book.name()))
                        .toList(),
                of(books, "dmn")
                        .flatMap(book ->
                                shelf.reading(contents.shown(book.ref(), "").file()).tables().stream())
                        .map(EditorChoices::table)
                        .toList(),
                answers(books),
                ReservedKeys.ALL);
    }

    private static Stream<Book> of(List<Book> books, String kind) {
        return books.stream().filter(book -> book.ref().kind().equals(kind)).filter(book -> book.reading()
                .readable());
    }

    private static TableChoice table(Table table) {
        List<Choice> results = table.rows().stream()
                .map(row -> row.cells().get(row.cells().size() - 1).text().strip())
                .filter(text -> text.matches("\"[^\"]+\""))
                .map(text -> text.substring(1, text.length() - 1))
                .distinct()
                .map(text -> new Choice(text, text))
                .toList();
        return new TableChoice(table.id(), table.name(), results);
    }

    /** What the module's forms ask, then what every case may have; each key once. */
    private Collection<Answer> answers(List<Book> books) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        of(books, "form").forEach(book -> {
            try {
                collect(json.readTree(contents.shown(book.ref(), "").file().bytes()), 0, answers);
            } catch (JsonProcessingException e) {
                // A draft may be anything while it is made; the check says what is wrong with it.
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        COMMON.forEach(
                (key, kind) -> answers.putIfAbsent(key, new Answer(key, phrases.say("facts." + key), kind, List.of())));
        return new ArrayList<>(answers.values());
    }

    private void collect(JsonNode holder, int depth, Map<String, Answer> answers) {
        for (JsonNode field : holder.path("components")) {
            String key = field.path("key").asText();
            if (!key.isEmpty() && !field.has("components")) {
                answers.putIfAbsent(key, answer(key, field));
            }
            if (depth < DEEPEST) {
                collect(field, depth + 1, answers);
            }
        }
    }

    private Answer answer(String key, JsonNode field) {
        String type = field.path("type").asText();
        List<Choice> options = new ArrayList<>();
        if (type.equals("checkbox")) {
            options.add(new Choice("true", phrases.say("panel.yes")));
            options.add(new Choice("false", phrases.say("panel.no")));
        }
        field.path("values")
                .forEach(one -> options.add(
                        new Choice(one.path("value").asText(), one.path("label").asText())));
        boolean day = field.path("subtype").asText().equals("date");
        String kind = type.equals("checkbox") ? "boolean" : type.equals("number") ? "number" : day ? "date" : "text";
        return new Answer(
                key, field.path("label").asText(field.path("dateLabel").asText(key)), kind, options);
    }
}
