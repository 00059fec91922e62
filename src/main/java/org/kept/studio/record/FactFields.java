package org.kept.studio.record;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kept.studio.ModelRef;
import org.kept.studio.outline.Reading;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.workflow.CaseFacts;
import org.kept.workflow.trial.scenario.FactNames;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The facts that a process reads, itself or by the tables and processes it uses, with their types. */
@Component
class FactFields {

    private final Bookshelf shelf;
    private final Contents contents;
    private final ObjectProvider<CaseFacts> sources;

    FactFields(Bookshelf shelf, Contents contents, ObjectProvider<CaseFacts> sources) {
        this.shelf = shelf;
        this.contents = contents;
        this.sources = sources;
    }

    /**
     * One fact to give.
     *
     * @param input the kind of field, such as {@code date} or {@code yesno}
     */
    record Field(String name, String input, String value) {

        /** What a person reads beside it. */
        public String label() {
            return Reading.spoken(name);
        }
    }

    /** The facts with what is given already. */
    List<Field> of(ModelRef ref, Map<String, Object> given) {
        Set<String> names = new TreeSet<>(given.keySet());
        names.addAll(read(ref));
        Map<String, Class<?>> types = types();
        return names.stream()
                .map(name -> new Field(name, input(types.get(name)), text(given.get(name))))
                .toList();
    }

    /** The types of facts as far as modules say them. */
    Map<String, Class<?>> types() {
        Map<String, Class<?>> types = new TreeMap<>();
        sources.forEach(source -> types.putAll(source.schema()));
        return types;
    }

    private Set<String> read(ModelRef first) {
        Set<String> facts = new TreeSet<>();
        Set<ModelRef> seen = new HashSet<>();
        Deque<ModelRef> open = new ArrayDeque<>(List.of(first));
        List<Book> books =
                shelf.modules().values().stream().flatMap(List::stream).toList();
        while (!open.isEmpty()) {
            ModelRef ref = open.pop();
            if (!seen.add(ref)) {
                continue;
            }
            var shown = contents.shown(ref, null);
            facts.addAll(FactNames.readBy(new String(shown.file().bytes(), StandardCharsets.UTF_8)));
            Set<String> uses = shelf.reading(shown.file()).uses();
            books.stream()
                    .filter(book -> uses.stream().anyMatch(use -> names(book, use)))
                    .map(Book::ref)
                    .forEach(open::push);
        }
        return facts;
    }

    private static boolean names(Book book, String use) {
        String kind = book.ref().kind();
        if (!List.of("bpmn", "dmn").contains(kind) || !use.startsWith(kind + ":")) {
            return false;
        }
        String key = use.substring(kind.length() + 1);
        return book.reading().key().equals(key)
                || book.reading().tables().stream().anyMatch(table -> table.id().equals(key));
    }

    private static String input(Class<?> type) {
        if (type == Boolean.class) {
            return "yesno";
        } else if (type == LocalDate.class) {
            return "date";
        } else if (type == Instant.class) {
            return "datetime-local";
        } else if (type == Long.class || type == Integer.class || type == BigDecimal.class) {
            return "number";
        }
        return type != null && List.class.isAssignableFrom(type) ? "list" : "text";
    }

    private static String text(Object value) {
        if (value instanceof List<?> list) {
            return String.join(
                    ", ", new ArrayList<>(list).stream().map(String::valueOf).toList());
        }
        return value == null ? "" : value instanceof Instant at ? at.toString().replace("Z", "") : value.toString();
    }
}
