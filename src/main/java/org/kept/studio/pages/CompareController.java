package org.kept.studio.pages;

import org.kept.studio.ModelRef;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.studio.shelf.Shown;
import org.kept.studio.versions.Versions;
import org.kept.studio.words.EditorWords;
import org.kept.studio.words.Names;
import org.kept.studio.words.PartWords;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Two versions of a model side by side, or a version and the draft, with what differs in sentences. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class CompareController {

    private final Contents contents;
    private final ModelChanges differences;
    private final Versions versions;
    private final Bookshelf shelf;
    private final PartWords parts;
    private final EditorWords words;
    private final Names names;

    CompareController(
            Contents contents,
            ModelChanges differences,
            Versions versions,
            Bookshelf shelf,
            PartWords parts,
            EditorWords words,
            Names names) {
        this.contents = contents;
        this.differences = differences;
        this.versions = versions;
        this.shelf = shelf;
        this.parts = parts;
        this.words = words;
        this.names = names;
    }

    /** @param from a version or {@code draft}; {@code to} likewise; what is not said is the live version, or the draft if there is one */
    @GetMapping("/studio/{module}/{file}/compare")
    String compare(
            @PathVariable String module,
            @PathVariable String file,
            @RequestParam(required = false, defaultValue = "live") String from,
            @RequestParam(required = false, defaultValue = "") String to,
            Model model) {
        ModelRef ref = new ModelRef(module, file);
        Shown before = contents.shown(ref, from);
        Shown after = contents.shown(ref, to);
        differences.between(before.file(), after.file()).tell(model);
        model.addAttribute("here", PartWords.page(ref));
        model.addAttribute("names", names);
        model.addAttribute("book", contents.book(ref));
        model.addAttribute("kind", ref.kind());
        model.addAttribute("from", before);
        model.addAttribute("to", after);
        model.addAttribute("versions", versions.list(ref));
        model.addAttribute("changesJson", words.write(model.getAttribute("changed")));
        model.addAttribute("words", words.all());
        var reading = shelf.reading(after.file());
        model.addAttribute("reading", reading);
        model.addAttribute("lines", parts.lines(reading, shelf.module(module)));
        return "studio/compare";
    }
}
