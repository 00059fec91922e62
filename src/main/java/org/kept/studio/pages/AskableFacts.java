package org.kept.studio.pages;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kept.studio.outline.Reading;
import org.kept.studio.pages.EditorChoices.Choice;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Contents;
import org.kept.studio.words.Phrases;
import org.kept.workflow.CaseFacts;
import org.kept.workflow.TaskAnswers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What tables, letters and conditions of a module can ask of a case: what its record serves, what its forms leave with the case, and what every case has. */
@Component
class AskableFacts {

    private static final int DEEPEST = 10;

    /** What every case may have, with its kind. */
    private static final Map<String, String> COMMON =
            new TreeMap<>(Map.of("title", "text", "note", "text", "value", "number", "currency", "text"));

    private final Contents contents;
    private final ObjectProvider<CaseFacts> records;
    private final ObjectProvider<TaskAnswers> takers;
    private final Phrases phrases;
    private final ObjectMapper json;

    AskableFacts(
            Contents contents,
            ObjectProvider<CaseFacts> records,
            ObjectProvider<TaskAnswers> takers,
            Phrases phrases,
            ObjectMapper json) {
        this.contents = contents;
        this.records = records;
        this.takers = takers;
        this.phrases = phrases;
        this.json = json;
    }

    /**
     * One fact; tables and conditions call it {@code facts.} and the value.
     *
     * @param kind {@code text}, {@code number}, {@code date} or {@code boolean}
     * @param options what it can be, where there is a choice
     */
    record Answer(String value, String label, String kind, List<Choice> options) {}

    /** All of them, each name once. */
    Collection<Answer> of(String module, List<Book> books) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        served(module).forEach((name, type) -> answers.put(name, fact(name, type)));
        Set<String> taken = takers.stream().map(TaskAnswers::formId).collect(Collectors.toSet());
        books.stream()
                .filter(book ->
                        book.ref().kind().equals("form") && book.reading().readable())
                .filter(book -> !taken.contains(book.reading().key()))
                .forEach(book -> collect(form(book), 0, answers));
        COMMON.forEach(
                (key, kind) -> answers.putIfAbsent(key, new Answer(key, phrases.say("facts." + key), kind, List.of())));
        return new ArrayList<>(answers.values());
    }

    /** What the records of a module written in Java serve; nothing for one that analysts have drawn. */
    private Map<String, Class<?>> served(String module) {
        Map<String, Class<?>> facts = new TreeMap<>();
        records.stream()
                .filter(record -> ClassUtils.getUserClass(record).getName().startsWith("org.kept." + module + "."))
                .forEach(record -> facts.putAll(record.schema()));
        return facts;
    }

    private Answer fact(String name, Class<?> type) {
        String kind = type == Boolean.class
                ? "boolean"
                : Number.class.isAssignableFrom(type)
                        ? "number"
                        : type == LocalDate.class || type == Instant.class ? "date" : "text";
        return new Answer(name, Reading.spoken(name), kind, kind.equals("boolean") ? yesAndNo() : List.of());
    }

    private JsonNode form(Book book) {
        try {
            return json.readTree(contents.shown(book.ref(), "").file().bytes());
        } catch (JsonProcessingException e) {
            // A draft may be anything while it is made; the check says what is wrong with it.
            return json.createObjectNode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        List<Choice> options = new ArrayList<>(type.equals("checkbox") ? yesAndNo() : List.of());
        field.path("values")
                .forEach(one -> options.add(
                        new Choice(one.path("value").asText(), one.path("label").asText())));
        boolean day = field.path("subtype").asText().equals("date");
        String kind = type.equals("checkbox") ? "boolean" : type.equals("number") ? "number" : day ? "date" : "text";
        return new Answer(
                key, field.path("label").asText(field.path("dateLabel").asText(key)), kind, options);
    }

    private List<Choice> yesAndNo() {
        return List.of(new Choice("true", phrases.say("panel.yes")), new Choice("false", phrases.say("panel.no")));
    }
}
