package org.kept.studio.release;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Draft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of releases, which is only ever added to. */
@Component
class ReleaseTable {

    private static final String OF_FILE =
            "select * from app.studio_release where module = :module and file = :file order by version desc";

    private final JdbcClient jdbc;

    ReleaseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Release release) {
        Draft.Submission purpose = release.purpose();
        jdbc.sql(
                        """
                        insert into app.studio_release (id, kind, module, file, version, hash, base_version, restored_version, authors,
                            submitted_at, submitted_by, approved_at, approved_by, deployed_at, deployed_by, deployment_id, reason,
                            measure, process_key, direction, expectation)
                        values (:id, :kind, :module, :file, :version, :hash, :base, :restored, :authors, :submittedAt, :submittedBy,
                            :approvedAt, :approvedBy, :at, :by, :deployment, :reason, :measure, :process, :direction, :expectation)
                        """)
                .param("id", release.id())
                .param("kind", release.kind())
                .param("module", release.ref().module())
                .param("file", release.ref().file())
                .param("version", release.version())
                .param("hash", release.hash())
                .param("base", release.baseVersion())
                .param("restored", release.restoredVersion())
                .param("authors", release.authors().toArray(String[]::new))
                .param("submittedAt", time(purpose.at()))
                .param("submittedBy", purpose.by())
                .param(
                        "approvedAt",
                        release.approval() == null
                                ? null
                                : time(release.approval().at()))
                .param(
                        "approvedBy",
                        release.approval() == null ? null : release.approval().by())
                .param("at", time(release.deployedAt()))
                .param("by", release.deployedBy())
                .param("deployment", release.deployment())
                .param("reason", purpose.reason())
                .param("measure", purpose.measure())
                .param("process", purpose.process())
                .param("direction", purpose.upwards() == null ? null : purpose.upwards() ? "up" : "down")
                .param("expectation", purpose.expectation())
                .update();
    }

    List<Release> of(ModelRef ref) {
        return jdbc.sql(OF_FILE)
                .param("module", ref.module())
                .param("file", ref.file())
                .query(ReleaseTable::release)
                .list();
    }

    Optional<Release> of(ModelRef ref, String hash) {
        return of(ref).stream()
                .filter(release -> release.kind().equals(Releases.RELEASE)
                        && release.hash().equals(hash))
                .findFirst();
    }

    List<Release> latest(int most) {
        return jdbc.sql("select * from app.studio_release order by deployed_at desc, id, file limit :most")
                .param("most", most)
                .query(ReleaseTable::release)
                .list();
    }

    private static Release release(ResultSet row, int number) throws SQLException {
        String direction = row.getString("direction");
        String approver = row.getString("approved_by");
        return new Release(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                new ModelRef(row.getString("module"), row.getString("file")),
                row.getInt("version"),
                row.getString("hash"),
                row.getInt("base_version"),
                row.getObject("restored_version", Integer.class),
                List.of((String[]) row.getArray("authors").getArray()),
                new Draft.Submission(
                        instant(row, "submitted_at"),
                        row.getString("submitted_by"),
                        row.getString("reason"),
                        row.getString("measure"),
                        row.getString("process_key"),
                        direction == null ? null : direction.equals("up"),
                        row.getString("expectation")),
                approver == null ? null : new Draft.Act(instant(row, "approved_at"), approver, null),
                instant(row, "deployed_at"),
                row.getString("deployed_by"),
                row.getString("deployment_id"));
    }

    private static Timestamp time(Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
