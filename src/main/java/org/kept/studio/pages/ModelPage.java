package org.kept.studio.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.acts.Band;
import org.kept.studio.acts.Bands;
import org.kept.studio.comment.Comments;
import org.kept.studio.draft.Drafts;
import org.kept.studio.outline.Reading;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.studio.shelf.Shown;
import org.kept.studio.versions.Versions;
import org.kept.studio.words.EditorWords;
import org.kept.studio.words.Finding;
import org.kept.studio.words.Findings;
import org.kept.studio.words.Measuring;
import org.kept.studio.words.Names;
import org.kept.studio.words.PartWords;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together what the page of one model shows. */
@Component
class ModelPage {

    private final Bookshelf shelf;
    private final Drafts drafts;
    private final Versions versions;
    private final Contents contents;
    private final Bands bands;
    private final PartWords parts;
    private final ModelChanges differences;
    private final Companions companions;
    private final Running running;
    private final Measuring measuring;
    private final EditorWords words;
    private final EditorChoices choices;
    private final Findings findings;
    private final Comments comments;
    private final People people;
    private final Names names;

    ModelPage(
            Bookshelf shelf,
            Drafts drafts,
            Versions versions,
            Contents contents,
            Bands bands,
            PartWords parts,
            ModelChanges differences,
            Companions companions,
            Running running,
            Measuring measuring,
            EditorWords words,
            EditorChoices choices,
            Findings findings,
            Comments comments,
            People people,
            Names names) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.versions = versions;
        this.contents = contents;
        this.bands = bands;
        this.parts = parts;
        this.differences = differences;
        this.companions = companions;
        this.running = running;
        this.measuring = measuring;
        this.words = words;
        this.choices = choices;
        this.findings = findings;
        this.comments = comments;
        this.people = people;
        this.names = names;
    }

    /** One number beside a model. */
    record Count(String id, String name, long count) {}

    /** What the band needs, and nothing more. */
    void band(ModelRef ref, boolean edit, Model model) {
        Book book = contents.book(ref);
        List<Finding> problems = List.of();
        if (book.draft() != null) {
            Reading reading = shelf.reading(contents.shown(ref, Shown.DRAFT).file());
            problems = findings.of(ref, drafts.problems(ref), reading);
        }
        long errors = problems.stream().filter(Finding::stops).count();
        Book fresh = contents.book(ref);
        model.addAttribute("here", PartWords.page(ref));
        model.addAttribute("names", names);
        model.addAttribute("book", fresh);
        model.addAttribute("problems", problems);
        model.addAttribute("problemsJson", words.write(problems));
        Band band = bands.of(fresh, errors, people.current());
        model.addAttribute("band", band);
        model.addAttribute("together", companions.of(fresh.draft(), band, people.current()));
        model.addAttribute("editing", edit && band.may("edit"));
        model.addAttribute("measures", measuring.of(processes(fresh)));
    }

    /** The whole page. */
    void whole(ModelRef ref, String asked, boolean edit, Model model) {
        band(ref, edit, model);
        Book book = (Book) model.getAttribute("book");
        boolean editing = (boolean) model.getAttribute("editing");
        Shown shown = contents.shown(ref, editing ? Shown.DRAFT : asked);
        Reading reading = shelf.reading(shown.file());
        List<Book> books =
                shelf.modules().values().stream().flatMap(List::stream).toList();
        model.addAttribute("kind", ref.kind());
        model.addAttribute("shown", shown);
        model.addAttribute("reading", reading);
        model.addAttribute("lines", parts.lines(reading, books));
        model.addAttribute(
                "siblings",
                books.stream()
                        .filter(one -> one.ref().module().equals(ref.module()))
                        .toList());
        model.addAttribute("versions", versions.list(ref));
        model.addAttribute("comments", comments.of(ref));
        model.addAttribute("called", reading.names());
        model.addAttribute("numbers", counts(reading));
        model.addAttribute("words", words.all());
        var may = editing ? choices.of(ref) : null;
        model.addAttribute("choices", may);
        model.addAttribute("choicesJson", editing ? words.write(may) : null);
        model.addAttribute("part", editing ? "studio-" + ref.kind() : ref.kind().equals("bpmn") ? "studio-look" : null);
        var found = shown.draft() ? differences.ofDraft(book.draft()) : new ModelChanges.Found(List.of(), null);
        found.tell(model);
        model.addAttribute("changesJson", editing ? null : words.write(model.getAttribute("changed")));
        if (!shown.draft()) {
            model.addAttribute("problems", List.of());
            model.addAttribute("problemsJson", "[]");
        }
        List<String> tabs = tabs(ref.kind(), editing, shown);
        model.addAttribute("tabs", tabs);
        model.addAttribute("open", shown.draft() && !editing ? "changes" : tabs.get(0));
    }

    private static List<String> tabs(String kind, boolean editing, Shown shown) {
        List<String> tabs = new ArrayList<>();
        if (editing && List.of("bpmn", "form").contains(kind)) {
            tabs.add("properties");
        }
        if (!editing && kind.equals("bpmn")) {
            tabs.add("elements");
        }
        if (editing && List.of("dmn", "letter").contains(kind)) {
            tabs.add("facts");
        }
        if (shown.draft()) {
            tabs.add("problems");
            tabs.add("changes");
            tabs.add("impact");
        }
        tabs.add("trial");
        if (List.of("bpmn", "dmn").contains(kind)) {
            tabs.add("numbers");
        }
        tabs.add("comments");
        tabs.add("versions");
        return tabs;
    }

    private List<Count> counts(Reading reading) {
        Map<String, String> called = new LinkedHashMap<>();
        reading.parts().forEach(part -> called.put(part.id(), part.name().isBlank() ? part.id() : part.name()));
        reading.tables().forEach(table -> {
            for (int i = 0; i < table.rows().size(); i++) {
                var row = table.rows().get(i);
                called.put(row.id(), table.name() + " " + (i + 1) + (row.note().isBlank() ? "" : " · " + row.note()));
            }
        });
        Map<String, Long> numbers = running.numbers(reading);
        return called.entrySet().stream()
                .filter(one -> numbers.containsKey(one.getKey()))
                .map(one -> new Count(one.getKey(), one.getValue(), numbers.get(one.getKey())))
                .toList();
    }

    /** The processes a change of this model may be measured in: itself, those that name it, or all of its module. */
    private List<String> processes(Book book) {
        if (book.ref().kind().equals("bpmn")) {
            return List.of(book.reading().key());
        }
        return shelf.module(book.ref().module()).stream()
                .filter(one -> one.ref().kind().equals("bpmn"))
                .filter(one -> book.calledBy().isEmpty() || book.calledBy().contains(one.ref()))
                .map(one -> one.reading().key())
                .toList();
    }
}
