package org.kept.studio.acts;

import java.util.UUID;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.comment.Comments;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.studio.words.Names;
import org.kept.studio.words.PartWords;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people say about elements, beside the canvas; only the list is sent again, so that the editor stays as it is. */
@Controller
@RequestMapping("/studio/{module}/{file}/comments")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class CommentsController {

    private final Comments comments;
    private final People people;
    private final Names names;
    private final Contents contents;
    private final Bookshelf shelf;

    CommentsController(Comments comments, People people, Names names, Contents contents, Bookshelf shelf) {
        this.contents = contents;
        this.shelf = shelf;
        this.comments = comments;
        this.people = people;
        this.names = names;
    }

    @PostMapping
    String add(
            @PathVariable String module,
            @PathVariable String file,
            @RequestParam(defaultValue = "") String element,
            @RequestParam(defaultValue = "") String text,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        ModelRef ref = new ModelRef(module, file);
        try {
            comments.add(ref, element, text, people.current());
        } catch (InvalidInputException e) {
            model.addAttribute("commentText", text);
            model.addAttribute("commentProblem", e.fields().get(0).message());
        }
        return list(ref, htmx, model);
    }

    @PostMapping("/{id}/resolve")
    String resolve(
            @PathVariable String module,
            @PathVariable String file,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "true") boolean resolved,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model) {
        ModelRef ref = new ModelRef(module, file);
        comments.resolve(ref, id, resolved, people.current());
        return list(ref, htmx, model);
    }

    private String list(ModelRef ref, String htmx, Model model) {
        if (htmx == null) {
            return "redirect:" + PartWords.page(ref);
        }
        model.addAttribute("here", PartWords.page(ref));
        model.addAttribute("names", names);
        model.addAttribute(
                "called", shelf.reading(contents.shown(ref, null).file()).names());
        model.addAttribute("comments", comments.of(ref));
        return "studio/comments :: list";
    }
}
