package org.kept.studio.pages;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.create.ReservedKeys;
import org.kept.studio.outline.Table;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.workflow.starts.Startables;
import org.springframework.stereotype.Component;

/** What an analyst chooses in the editors instead of typing it: teams, and the forms, tables and facts of the module, drafts included. */
@Component
class EditorChoices {

    private final Bookshelf shelf;
    private final Contents contents;
    private final People people;
    private final AskableFacts facts;
    private final Startables startables;

    EditorChoices(Bookshelf shelf, Contents contents, People people, AskableFacts facts, Startables startables) {
        this.shelf = shelf;
        this.contents = contents;
        this.people = people;
        this.facts = facts;
        this.startables = startables;
    }

    record Choice(String value, String label) {}

    /** @param results what its rows give, where they give plain words */
    record TableChoice(String value, String label, List<Choice> results) {}

    /**
     * All there is to choose from.
     *
     * @param drawn whether the models say whose the cases are and how they begin, since no part written in Java does
     * @param policy what a promise of this process would be called
     * @param reserved keys that a field had better not have
     */
    record All(
            boolean drawn,
            String policy,
            List<Choice> teams,
            List<Choice> forms,
            List<TableChoice> tables,
            Collection<AskableFacts.Answer> answers,
            Set<String> reserved) {}

    All of(ModelRef ref) {
        List<Book> books = shelf.module(ref.module());
        String stem = ref.file().substring(0, ref.file().lastIndexOf('.'));
        return new All(
                startables.drawn(ref.module()),
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
                facts.of(ref.module(), books),
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
}
