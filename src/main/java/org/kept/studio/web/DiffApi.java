package org.kept.studio.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.Pace;
import org.kept.studio.diff.ModelDiff;
import org.kept.studio.draft.Drafts;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Differences over the API: between two versions of a model, or between its draft and what is live. */
@RestController
@Tag(name = "Differences of models")
@RequestMapping("/api/v1/models/{module}/{file}")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class DiffApi extends StudioAnswers {

    private final Versions versions;
    private final Drafts drafts;
    private final People people;
    private final Pace pace;

    DiffApi(Versions versions, Drafts drafts, People people, Pace pace) {
        this.versions = versions;
        this.drafts = drafts;
        this.people = people;
        this.pace = pace;
    }

    /** Without {@code to}, up to the newest version; without {@code from}, from the version before; from 0, as a new file. */
    @GetMapping("/diff")
    DiffView between(
            @PathVariable String module,
            @PathVariable String file,
            @RequestParam(required = false) Integer from,
            @RequestParam(required = false) Integer to,
            Locale locale) {
        ModelRef ref = new ModelRef(module, file);
        int newest = newest(ref);
        int newer = to == null ? newest : to;
        int older = from == null ? newer - 1 : from;
        require("to", newer, 1, newest);
        require("from", older, 0, newest);
        return view(older, newer, version(ref, older), version(ref, newer), locale);
    }

    /** Without {@code from}, from what is live; a draft of a file that is not there is all new. */
    @GetMapping("/draft/diff")
    DiffView ofDraft(
            @PathVariable String module,
            @PathVariable String file,
            @RequestParam(required = false) Integer from,
            Locale locale) {
        ModelRef ref = new ModelRef(module, file);
        byte[] draft = drafts.content(ref).orElseThrow(() -> new NotFoundException("draft"));
        int older = from == null ? versions.live(ref).map(Version::version).orElse(0) : from;
        if (older != 0) {
            require("from", older, 0, newest(ref));
        }
        return view(older, null, version(ref, older), new ModelFile(ref.file(), draft), locale);
    }

    private DiffView view(int from, Integer to, ModelFile before, ModelFile after, Locale locale) {
        pace.spend(people.current().username(), Pace.Effort.COMPARE);
        return DiffView.of(from == 0 ? null : from, to, before, after, ModelDiff.between(before, after, locale));
    }

    private ModelFile version(ModelRef ref, int version) {
        return version == 0
                ? null
                : versions.content(ref, version)
                        .map(bytes -> new ModelFile(ref.file(), bytes))
                        .orElseThrow(() -> new NotFoundException("version"));
    }

    private int newest(ModelRef ref) {
        List<Version> all = versions.list(ref);
        if (all.isEmpty()) {
            throw new NotFoundException("model");
        }
        return all.get(0).version();
    }

    private static void require(String field, int version, int least, int most) {
        if (version < least || version > most) {
            throw InvalidInputException.of(field, "Name a version from " + least + " to " + most);
        }
    }
}
