package org.kept.studio.web;

import java.time.Instant;
import java.util.List;
import org.kept.studio.release.Release;

/** A release as a program sees it. */
record ReleaseView(
        String file,
        int version,
        String hash,
        String kind,
        int baseVersion,
        Integer restoredVersion,
        List<String> authors,
        String submittedBy,
        String approvedBy,
        Instant approvedAt,
        String deployedBy,
        Instant deployedAt,
        String deployment,
        String reason,
        String measure,
        String process,
        String expectation) {

    static ReleaseView of(Release release) {
        return new ReleaseView(
                release.ref().file(),
                release.version(),
                release.hash(),
                release.kind(),
                release.baseVersion(),
                release.restoredVersion(),
                release.authors(),
                release.purpose().by(),
                release.approval() == null ? null : release.approval().by(),
                release.approval() == null ? null : release.approval().at(),
                release.deployedBy(),
                release.deployedAt(),
                release.deployment(),
                release.purpose().reason(),
                release.purpose().measure(),
                release.purpose().process(),
                release.purpose().expectation());
    }
}
