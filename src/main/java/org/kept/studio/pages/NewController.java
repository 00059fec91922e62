package org.kept.studio.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Drafts;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.words.PartWords;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How a new model begins: a name and a place, and a first step to draw on from. */
@Controller
@RequestMapping("/studio/new")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class NewController {

    private final Drafts drafts;
    private final Bookshelf shelf;
    private final Beginnings beginnings;
    private final People people;

    NewController(Drafts drafts, Bookshelf shelf, Beginnings beginnings, People people) {
        this.drafts = drafts;
        this.shelf = shelf;
        this.beginnings = beginnings;
        this.people = people;
    }

    /** What a new model is called and where it belongs, as it was typed. */
    record Wanted(String kind, String module, String name) {}

    @GetMapping
    String ask(@ModelAttribute("wanted") Wanted wanted, Model model) {
        return show(wanted, Map.of(), model);
    }

    @PostMapping
    String begin(@ModelAttribute("wanted") Wanted wanted, Model model, HttpServletResponse response) {
        try {
            ModelRef ref = place(wanted);
            byte[] content = beginnings.of(ref, wanted.name().strip());
            drafts.save(ref, content, new Drafts.Saving("", null, false), people.current());
            return "redirect:" + PartWords.page(ref) + "?edit=true";
        } catch (InvalidInputException e) {
            response.setStatus(422);
            return show(wanted, Problems.of(e), model);
        }
    }

    private ModelRef place(Wanted wanted) {
        List<FieldProblem> problems = new ArrayList<>();
        String file = Beginnings.file(wanted.name(), wanted.kind());
        if (file == null) {
            problems.add(new FieldProblem("name", "Give it a name of up to 60 characters that begins with a letter"));
        }
        if (wanted.module() == null || !wanted.module().matches("[a-z][a-z0-9]{1,30}")) {
            problems.add(new FieldProblem("module", "A module's name has 2 to 31 small letters and digits"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        ModelRef ref = new ModelRef(wanted.module(), file);
        if (shelf.module(ref.module()).stream().anyMatch(book -> book.ref().equals(ref))) {
            throw InvalidInputException.of("name", "The module has a file of this name already: " + file);
        }
        return ref;
    }

    private String show(Wanted wanted, Map<String, String> problems, Model model) {
        model.addAttribute("wanted", wanted);
        model.addAttribute("problems", problems);
        model.addAttribute("modules", shelf.modules().keySet());
        model.addAttribute("kinds", kinds());
        return "studio/new";
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new LinkedHashMap<>();
        List.of("bpmn", "dmn", "form", "letter").forEach(kind -> kinds.put(kind, beginnings.kind(kind)));
        return kinds;
    }
}
