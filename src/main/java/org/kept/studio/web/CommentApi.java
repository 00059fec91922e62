package org.kept.studio.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.comment.Comment;
import org.kept.studio.comment.Comments;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comments on models over the API. */
@RestController
@Tag(name = "Comments on models")
@RequestMapping("/api/v1/models/{module}/{file}/comments")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class CommentApi extends StudioAnswers {

    private final Comments comments;
    private final People people;

    CommentApi(Comments comments, People people) {
        this.comments = comments;
        this.people = people;
    }

    /** A new comment. */
    record Said(String element, String text) {}

    /** What is to be different; what is left out stays. */
    record Changed(String text, Boolean resolved) {}

    @GetMapping
    Map<String, List<Comment>> list(@PathVariable String module, @PathVariable String file) {
        return Map.of("items", comments.of(new ModelRef(module, file)));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Comment add(@PathVariable String module, @PathVariable String file, @RequestBody Said said) {
        return comments.add(new ModelRef(module, file), said.element(), said.text(), people.current());
    }

    @PatchMapping("/{id}")
    Comment change(
            @PathVariable String module,
            @PathVariable String file,
            @PathVariable UUID id,
            @RequestBody Changed changed) {
        ModelRef ref = new ModelRef(module, file);
        Person person = people.current();
        if (changed.text() == null && changed.resolved() == null) {
            throw InvalidInputException.of("resolved", "Say what is to be different: text or resolved");
        }
        Comment comment = changed.text() == null ? null : comments.reword(ref, id, changed.text(), person);
        return changed.resolved() == null ? comment : comments.resolve(ref, id, changed.resolved(), person);
    }
}
