package org.kept.studio.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.DraftStates;
import org.kept.studio.draft.Drafts;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drafts over the API: stored as they come, told what is wrong with them, and what they were before. */
@RestController
@Tag(name = "Drafts")
@RequestMapping("/api/v1/models/{module}/{file}/draft")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class DraftApi extends StudioAnswers {

    private final Drafts drafts;
    private final DraftStates states;
    private final Versions versions;
    private final People people;

    DraftApi(Drafts drafts, DraftStates states, Versions versions, People people) {
        this.drafts = drafts;
        this.states = states;
        this.versions = versions;
        this.people = people;
    }

    @PutMapping
    ResponseEntity<?> save(
            @PathVariable String module,
            @PathVariable String file,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) String ifNoneMatch,
            @RequestParam(required = false) Integer base,
            @RequestParam(defaultValue = "false") boolean takeOver,
            InputStream body)
            throws IOException {
        byte[] content = body.readNBytes(ModelFile.MAX_BYTES + 1);
        if (content.length > ModelFile.MAX_BYTES) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                    .body(problem(
                            HttpStatus.PAYLOAD_TOO_LARGE,
                            "That is too large",
                            "A model may have 2 MB. Nothing was kept of this one; make it smaller or split it"));
        }
        String expected = "*".equals(ifNoneMatch) ? "" : tag(ifMatch);
        ModelRef ref = new ModelRef(module, file);
        var saved = drafts.save(ref, content, new Drafts.Saving(expected, base, takeOver), people.current());
        boolean current = versions.live(ref)
                .map(live -> live.hash().equals(saved.draft().base().hash()))
                .orElse(saved.draft().base().version() == 0);
        return ResponseEntity.ok()
                .eTag("\"" + saved.draft().hash() + "\"")
                .body(DraftView.of(saved.draft(), saved.problems(), current, people));
    }

    @GetMapping
    ResponseEntity<byte[]> content(@PathVariable String module, @PathVariable String file) {
        ModelRef ref = new ModelRef(module, file);
        return ModelBytes.of(ref, drafts.content(ref).orElseThrow(() -> new NotFoundException("draft")));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(
            @PathVariable String module,
            @PathVariable String file,
            @RequestParam(defaultValue = "false") boolean takeOver) {
        drafts.discard(new ModelRef(module, file), takeOver, people.current());
    }

    @GetMapping("/states")
    List<DraftStates.State> states(@PathVariable String module, @PathVariable String file) {
        return states.list(drafts.require(new ModelRef(module, file)).ref());
    }

    @GetMapping("/states/{seq}")
    ResponseEntity<byte[]> state(@PathVariable String module, @PathVariable String file, @PathVariable int seq) {
        ModelRef ref = new ModelRef(module, file);
        return ModelBytes.of(ref, states.content(ref, seq).orElseThrow(() -> new NotFoundException("state")));
    }

    private static String tag(String header) {
        if (header == null || header.equals("*")) {
            return header;
        }
        String tag = header.strip().replaceAll("^(?:W/)?\"|\"$", "");
        if (!tag.matches("[0-9a-f]{64}")) {
            throw InvalidInputException.of("If-Match", "Send the ETag of what you read");
        }
        return tag;
    }
}
