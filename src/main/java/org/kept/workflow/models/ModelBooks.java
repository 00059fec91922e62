package org.kept.workflow.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The books about models: what was shipped last, who uploaded what, and the lock that lets one node deploy at a time. */
@Component
class ModelBooks {

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final long DEPLOY_LOCK = 7_240_113_001L;

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    ModelBooks(JdbcClient jdbc, ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Waits until no other node deploys; released when the transaction ends. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(DEPLOY_LOCK)
                .query((row, i) -> "")
                .list();
    }

    /** The hashes of what was shipped last for a module, by resource name. */
    Map<String, String> shipped(String module) {
        return jdbc
                .sql("select file, hash from app.workflow_shipped where module = ?")
                .param(module)
                .query((row, i) -> Map.entry(row.getString(1), row.getString(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Notes that these files are what is shipped now. */
    void ship(String module, Map<String, byte[]> files) {
        jdbc.sql("delete from app.workflow_shipped where module = ?")
                .param(module)
                .update();
        files.forEach(
                (file, bytes) -> jdbc.sql("insert into app.workflow_shipped (module, file, hash) values (?, ?, ?)")
                        .params(module, file, hash(bytes))
                        .update());
    }

    /** Notes an upload: who, when, which files with which content. */
    void upload(String module, Map<String, byte[]> files, String person, String deploymentId) {
        Map<String, String> hashes = new TreeMap<>();
        files.forEach((file, bytes) -> hashes.put(file, hash(bytes)));
        try {
            jdbc.sql("insert into app.workflow_upload (id, created_at, created_by, module, deployment_id, files) "
                            + "values (?, ?, ?, ?, ?, ?::jsonb)")
                    .params(
                            UUID.randomUUID(),
                            Timestamp.from(clock.instant()),
                            person,
                            module,
                            deploymentId,
                            json.writeValueAsString(hashes))
                    .update();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String hash(byte[] bytes) {
        return new ModelFile("", bytes).hash();
    }
}
