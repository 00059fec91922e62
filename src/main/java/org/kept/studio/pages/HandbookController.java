package org.kept.studio.pages;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.kept.shared.NotFoundException;
import org.kept.studio.ModelRef;
import org.kept.studio.outline.Reading;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.studio.shelf.Shown;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.kept.studio.words.Line;
import org.kept.studio.words.Measuring;
import org.kept.studio.words.Names;
import org.kept.studio.words.PartWords;
import org.kept.studio.words.Said;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A process as a chapter to read and to print: what for, who does what by when, and all that belongs to it. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class HandbookController {

    private static final List<String> WORK = List.of(
            "userTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "callActivity",
            "manualTask",
            "receiveTask",
            "subProcess");

    private final Bookshelf shelf;
    private final Contents contents;
    private final Versions versions;
    private final PartWords parts;
    private final Measuring measuring;
    private final Names names;

    HandbookController(
            Bookshelf shelf, Contents contents, Versions versions, PartWords parts, Measuring measuring, Names names) {
        this.shelf = shelf;
        this.contents = contents;
        this.versions = versions;
        this.parts = parts;
        this.measuring = measuring;
        this.names = names;
    }

    @GetMapping("/studio/{module}/{file}/handbook")
    String handbook(
            @PathVariable String module,
            @PathVariable String file,
            @RequestParam(name = "v", required = false, defaultValue = "live") String version,
            Model model) {
        ModelRef ref = new ModelRef(module, file);
        Book book = contents.book(ref);
        if (!ref.kind().equals("bpmn")) {
            throw new NotFoundException("handbook");
        }
        Shown shown = contents.shown(ref, book.version() == 0 ? Shown.DRAFT : version);
        Reading reading = shelf.reading(shown.file());
        List<Book> all = shelf.modules().values().stream().flatMap(List::stream).toList();
        List<Line> lines = parts.lines(reading, all);
        model.addAttribute("here", PartWords.page(ref));
        model.addAttribute("names", names);
        model.addAttribute("book", book);
        model.addAttribute("shown", shown);
        model.addAttribute("reading", reading);
        model.addAttribute("live", versions.live(ref).map(Version::deployedAt).orElse(null));
        model.addAttribute(
                "steps",
                lines.stream().filter(line -> WORK.contains(line.part().type())).toList());
        model.addAttribute(
                "clocks", lines.stream().filter(line -> has(line, "timer")).toList());
        model.addAttribute(
                "messages", lines.stream().filter(line -> has(line, "message")).toList());
        model.addAttribute(
                "ends",
                lines.stream()
                        .filter(line -> line.part().type().equals("endEvent"))
                        .toList());
        model.addAttribute(
                "roles",
                new TreeSet<>(lines.stream()
                        .flatMap(line -> line.says().stream())
                        .filter(said -> said.what().equals("team"))
                        .map(Said::words)
                        .toList()));
        model.addAttribute("measures", measuring.meanings(reading.key()));
        model.addAttribute("used", used(reading, all));
        return "studio/handbook";
    }

    private static boolean has(Line line, String what) {
        return line.part().said(what) != null;
    }

    /** The books it names, by kind. */
    private static Map<String, List<Book>> used(Reading reading, List<Book> all) {
        return all.stream()
                .filter(book -> reading.uses()
                        .contains(book.ref().kind() + ":" + book.reading().key()))
                .collect(java.util.stream.Collectors.groupingBy(
                        book -> book.ref().kind()));
    }
}
