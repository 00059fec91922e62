package org.kept.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.kept.casework.CaseAccess;
import org.kept.casework.forgotten.Forgotten;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases for other systems: where one is, what was promised, what happened; and who is forgotten. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Cases")
class CaseApi {

    private final CaseAccess access;
    private final CaseFiles files;
    private final Forgotten forgotten;

    CaseApi(CaseAccess access, CaseFiles files, Forgotten forgotten) {
        this.access = access;
        this.files = files;
        this.forgotten = forgotten;
    }

    @GetMapping("/cases/{ref}")
    @Operation(summary = "A case: state, outcome, where it is now, its promises and its story")
    CaseFile read(@PathVariable String ref) {
        return files.of(access.visible(ref));
    }

    @GetMapping("/forgotten")
    @Operation(summary = "Cases that nobody and nothing takes further; of those you may see")
    Counted forgotten() {
        List<Forgotten.Item> items = forgotten.now();
        return new Counted(items.size(), items);
    }

    /** The forgotten with their number, which should be 0. */
    record Counted(int count, List<Forgotten.Item> items) {}
}
