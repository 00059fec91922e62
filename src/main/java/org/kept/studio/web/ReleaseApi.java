package org.kept.studio.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.release.Deployments;
import org.kept.studio.release.Measured;
import org.kept.studio.release.Purpose;
import org.kept.studio.release.Release;
import org.kept.studio.release.Releases;
import org.kept.studio.release.Standing;
import org.kept.studio.release.Standings;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The way of a draft to live over the API: where it stands, submitted, approved or given back, deployed. */
@RestController
@Tag(name = "Releases of models")
@RequestMapping("/api/v1/models/{module}/{file}")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class ReleaseApi extends StudioAnswers {

    private final Releases releases;
    private final Deployments deployments;
    private final Standings standings;
    private final Measured measured;
    private final People people;

    ReleaseApi(Releases releases, Deployments deployments, Standings standings, Measured measured, People people) {
        this.releases = releases;
        this.deployments = deployments;
        this.standings = standings;
        this.measured = measured;
        this.people = people;
    }

    /** What is approved. */
    record Approved(String hash) {}

    /** Why it is given back. */
    record Returned(String reason) {}

    /** What is deployed, and which approved drafts of the module with it. */
    record Deployed(String hash, List<Deployments.Together> together) {}

    /** What went live. */
    record Live(String module, String file, int version, String hash, String deployment, List<ReleaseView> files) {}

    @GetMapping("/draft/state")
    StateView state(@PathVariable String module, @PathVariable String file) {
        return state(new ModelRef(module, file));
    }

    @PostMapping("/draft/submit")
    StateView submit(@PathVariable String module, @PathVariable String file, @RequestBody Purpose purpose) {
        ModelRef ref = new ModelRef(module, file);
        releases.submit(ref, purpose, people.current());
        return state(ref);
    }

    @PostMapping("/draft/approve")
    StateView approve(@PathVariable String module, @PathVariable String file, @RequestBody Approved approved) {
        ModelRef ref = new ModelRef(module, file);
        releases.approve(ref, approved.hash(), people.current());
        return state(ref);
    }

    @PostMapping("/draft/return")
    StateView giveBack(@PathVariable String module, @PathVariable String file, @RequestBody Returned returned) {
        ModelRef ref = new ModelRef(module, file);
        releases.giveBack(ref, returned.reason(), people.current());
        return state(ref);
    }

    @PostMapping("/draft/deploy")
    Live deploy(@PathVariable String module, @PathVariable String file, @RequestBody Deployed wanted) {
        ModelRef ref = new ModelRef(module, file);
        List<Deployments.Together> together = wanted.together() == null ? List.of() : wanted.together();
        List<Release> made = deployments.deploy(ref, wanted.hash(), together, people.current());
        Release own = made.stream()
                .filter(release -> release.ref().equals(ref))
                .findFirst()
                .orElseThrow();
        return new Live(
                module,
                file,
                own.version(),
                own.hash(),
                own.deployment(),
                made.stream().map(ReleaseView::of).toList());
    }

    @GetMapping("/releases")
    Map<String, List<ReleaseView>> list(@PathVariable String module, @PathVariable String file) {
        return Map.of(
                "items",
                releases.of(new ModelRef(module, file)).stream()
                        .map(ReleaseView::of)
                        .toList());
    }

    private StateView state(ModelRef ref) {
        Standing standing = standings.of(ref);
        boolean counted = standing.draft() != null
                && standing.draft().submission() != null
                && measured.counts(standing.draft().submission());
        return StateView.of(ref, standing, counted);
    }
}
