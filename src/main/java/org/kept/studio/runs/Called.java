package org.kept.studio.runs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Drafts;
import org.kept.studio.outline.Part;
import org.kept.studio.outline.Reading;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.words.Names;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.stereotype.Component;

/** What people call processes, their elements and tables, drafts before what is live: a trial speaks of all of them. */
@Component
public class Called {

    private final Bookshelf shelf;
    private final Drafts drafts;
    private final Names names;

    Called(Bookshelf shelf, Drafts drafts, Names names) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.names = names;
    }

    /** Everything that has a name, as far as this module's drafts are ahead of what is live. */
    public Glossary of(ModelRef ref) {
        Map<String, String> elements = new HashMap<>();
        Map<String, String> keys = new HashMap<>();
        Map<String, Reading> processes = new HashMap<>();
        shelf.modules().values().stream().flatMap(List::stream).forEach(book -> {
            Reading reading = reading(book, ref.module());
            reading.parts().forEach(part -> elements.put(part.id(), name(part)));
            reading.tables().forEach(table -> keys.put(table.id(), table.name()));
            if (reading.kind().equals("bpmn")) {
                keys.put(reading.key(), reading.name());
                processes.put(reading.key(), reading);
            }
        });
        return new Glossary(elements, keys, processes);
    }

    private Reading reading(Book book, String module) {
        if (book.draft() == null || !book.ref().module().equals(module)) {
            return book.reading();
        }
        return drafts.content(book.ref())
                .map(bytes -> shelf.reading(new ModelFile(book.ref().file(), bytes)))
                .filter(Reading::readable)
                .orElse(book.reading());
    }

    private static String name(Part part) {
        return part.name().isBlank() ? "" : part.name();
    }

    /** What a person is called. */
    String person(String username) {
        return names.person(username);
    }

    /** Names by id or key; what has none is left out. */
    public record Glossary(Map<String, String> elements, Map<String, String> keys, Map<String, Reading> processes) {

        /** What an element is called; empty where it has no name. */
        public String element(String id) {
            return elements.getOrDefault(id, "");
        }

        /** What a process or a table is called. */
        public String key(String key) {
            return keys.getOrDefault(key, key);
        }
    }
}
