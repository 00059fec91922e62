package org.kept.studio.acts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Drafts;
import org.kept.studio.words.MomentWords;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Where the editors save by themselves; the same as the API's, under the page's own sign-in and token. */
@RestController
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class DraftSaves {

    private final Drafts drafts;
    private final People people;
    private final MomentWords moments;

    DraftSaves(Drafts drafts, People people, MomentWords moments) {
        this.moments = moments;
        this.drafts = drafts;
        this.people = people;
    }

    /** What the editor is told: the hash to save on, and what is wrong. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Saved(String hash, List<ModelProblem> problems) {}

    @PutMapping("/studio/{module}/{file}/draft")
    Saved save(
            @PathVariable String module,
            @PathVariable String file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            InputStream body)
            throws IOException {
        byte[] content = body.readNBytes(ModelFile.MAX_BYTES + 1);
        String expected = ifMatch == null ? null : ifMatch.replace("\"", "");
        var saved = drafts.save(
                new ModelRef(module, file), content, new Drafts.Saving(expected, null, false), people.current());
        return new Saved(saved.draft().hash(), saved.problems());
    }

    @ExceptionHandler
    ProblemDetail first(ConflictException e) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, moments.of(e.getMessage()));
    }

    @ExceptionHandler
    ProblemDetail refused(InvalidInputException e) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, e.fields().get(0).message());
    }
}
