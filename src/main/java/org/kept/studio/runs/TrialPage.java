package org.kept.studio.runs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kept.studio.ModelRef;
import org.kept.studio.outline.Reading;
import org.kept.studio.runs.Called.Glossary;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.studio.shelf.Shown;
import org.kept.studio.trial.KeptScenario;
import org.kept.studio.trial.Scenarios;
import org.kept.studio.trial.TrialBook;
import org.kept.studio.words.EditorWords;
import org.kept.studio.words.Names;
import org.kept.studio.words.PartWords;
import org.kept.workflow.trial.result.TrialResult;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the pages of trials and scenarios show of one model. */
@Component
public class TrialPage {

    private final Contents contents;
    private final Bookshelf shelf;
    private final Scenarios scenarios;
    private final TrialBook trials;
    private final TrialWords words;
    private final Called called;
    private final EditorWords editor;
    private final Names names;

    TrialPage(
            Contents contents,
            Bookshelf shelf,
            Scenarios scenarios,
            TrialBook trials,
            TrialWords words,
            Called called,
            EditorWords editor,
            Names names) {
        this.contents = contents;
        this.shelf = shelf;
        this.scenarios = scenarios;
        this.trials = trials;
        this.words = words;
        this.called = called;
        this.editor = editor;
        this.names = names;
    }

    /** A scenario beside what came of it when this content was tried last; null if it was not. */
    record Row(KeptScenario scenario, Told told) {}

    /** What every page of this kind needs. */
    public Book head(ModelRef ref, Model model) {
        Book book = contents.book(ref);
        model.addAttribute("here", PartWords.page(ref));
        model.addAttribute("book", book);
        model.addAttribute("names", names);
        model.addAttribute("drafted", book.draft() != null);
        return book;
    }

    /** The scenarios and the last trial of what is shown: the draft, else what is live. */
    void whole(ModelRef ref, Model model) {
        head(ref, model);
        Shown shown = contents.shown(ref, null);
        Reading reading = shelf.reading(shown.file());
        Glossary glossary = called.of(ref);
        Optional<TrialBook.Trial> last = trials.of(ref, shown.file().hash());
        Optional<TrialResult> result = last.flatMap(trials::result);
        Map<String, Told> told =
                new LinkedHashMap<>(result.map(one -> words.told(one, glossary)).orElse(Map.of()));
        List<Row> rows = scenarios.of(ref).stream()
                .map(one -> new Row(one, told.remove(one.name())))
                .toList();
        model.addAttribute("kind", ref.kind());
        model.addAttribute("shown", shown);
        model.addAttribute("words", editor.all());
        model.addAttribute("rows", rows);
        model.addAttribute("others", told.values());
        model.addAttribute("last", last.orElse(null));
        model.addAttribute(
                "covered",
                result.map(one -> words.covered(one, reading, glossary)).orElse(List.of()));
        model.addAttribute("walked", result.map(one -> walked(one, reading)).orElse(null));
    }

    /** What the drawing marks, as JSON; null where nothing was walked. */
    private String walked(TrialResult result, Reading own) {
        return result.coverage().stream()
                .filter(one -> one.process().equals(own.key()))
                .findFirst()
                .map(one -> editor.write(Map.<String, Set<String>>of("seen", one.visited(), "missed", one.missed())))
                .orElse(null);
    }
}
