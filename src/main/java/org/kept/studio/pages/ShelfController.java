package org.kept.studio.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, List<Book>> modules = new LinkedHashMap<>();
        List<Book> open = new ArrayList<>();
        shelf.modules().forEach((module, books) -> {
            books.stream().filter(book -> book.draft() != null).forEach(open::add);
            List<Book> found = books.stream()
                    .filter(book -> q.isBlank() || book.has(q))
                    .filter(book -> kind.isBlank() || book.ref().kind().equals(kind))
                    .toList();
            if (!found.isEmpty()) {
                modules.put(module, found);
            }
        });
        model.addAttribute("q", q);
        model.addAttribute("kind", kind);
        model.addAttribute("modules", modules);
        model.addAttribute("open", open);
        model.addAttribute("names", names);
        return "studio/shelf";
    }

    /** What is open, for the analyst's day: what waits for a second pair of eyes first. */
    @GetMapping("/studio/waiting")
    String waiting(Model model) {
        List<Book> open = shelf.modules().values().stream()
                .flatMap(List::stream)
                .filter(book -> book.draft() != null)
                .sorted(Comparator.comparing(book -> book.draft().submission() == null))
                .toList();
        model.addAttribute("open", open);
        model.addAttribute("names", names);
        return "studio/waiting :: list";
    }
}
