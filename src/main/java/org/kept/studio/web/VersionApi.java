package org.kept.studio.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.release.Deployments;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a model over the API: what was deployed when, by whom and why, its bytes, and the way back. */
@RestController
@Tag(name = "Versions of models")
@RequestMapping("/api/v1/models/{module}/{file}/versions")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class VersionApi extends StudioAnswers {

    private final Versions versions;
    private final Deployments deployments;
    private final People people;

    VersionApi(Versions versions, Deployments deployments, People people) {
        this.versions = versions;
        this.deployments = deployments;
        this.people = people;
    }

    /** Why one switches back. */
    record Restored(String reason) {}

    @GetMapping
    Map<String, List<Version>> list(@PathVariable String module, @PathVariable String file) {
        List<Version> found = versions.list(new ModelRef(module, file));
        if (found.isEmpty()) {
            throw new NotFoundException("model");
        }
        return Map.of("items", found);
    }

    @GetMapping("/{version}")
    ResponseEntity<byte[]> content(@PathVariable String module, @PathVariable String file, @PathVariable int version) {
        ModelRef ref = new ModelRef(module, file);
        return ModelBytes.of(ref, versions.content(ref, version).orElseThrow(() -> new NotFoundException("version")));
    }

    @PostMapping("/{version}/restore")
    ReleaseView restore(
            @PathVariable String module,
            @PathVariable String file,
            @PathVariable int version,
            @RequestBody(required = false) Restored restored) {
        String reason = restored == null ? null : restored.reason();
        return ReleaseView.of(deployments.restore(new ModelRef(module, file), version, reason, people.current()));
    }
}
