package org.kept.studio.pages;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.studio.ModelRef;
import org.kept.studio.shelf.Book;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.words.Names;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The shelf: every process, table, form and letter by module, and the drafts that people are at. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class ShelfController {

    private final Bookshelf shelf;
    private final Names names;

    ShelfController(Bookshelf shelf, Names names) {
        this.shelf = shelf;
        this.names = names;
    }

    @GetMapping("/studio")
    String shelf(
            @RequestParam(required = false, defaultValue = "") String q,
            @RequestParam(required = false, defaultValue = "") String kind,
            Model model) {
        Map<String, Map<String, List<Book>>> modules = new LinkedHashMap<>();
        Map<ModelRef, String> titles = new HashMap<>();
        Map<String, List<Book>> all = shelf.modules();
        all.forEach((module, books) -> {
            books.forEach(book -> titles.put(book.ref(), book.name()));
            Map<String, List<Book>> found = books.stream()
                    .filter(book -> q.isBlank() || book.has(q))
                    .filter(book -> kind.isBlank() || book.ref().kind().equals(kind))
                    .collect(groupingBy(book -> book.ref().kind(), LinkedHashMap::new, toList()));
            if (!found.isEmpty()) {
                modules.put(module, found);
            }
        });
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("asked", !q.isBlank() || !kind.isBlank());
        model.addAttribute("modules", modules);
        model.addAttribute("titles", titles);
        model.addAttribute("open", open(all));
        model.addAttribute("names", names);
        return "studio/shelf";
    }

    /** What is open, for the analyst's day. */
    @GetMapping("/studio/waiting")
    String waiting(Model model) {
        model.addAttribute("open", open(shelf.modules()));
        model.addAttribute("names", names);
        return "studio/waiting :: list";
    }

    /** The drafts, those that wait for a second pair of eyes first. */
    private static List<Book> open(Map<String, List<Book>> modules) {
        return modules.values().stream()
                .flatMap(List::stream)
                .filter(book -> book.draft() != null)
                .sorted(Comparator.comparing(book -> book.draft().submission() == null))
                .toList();
    }
}
