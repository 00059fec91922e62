package org.kept.workflow.models;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The files of every module's newest deployment, each read once, because a deployment never changes: a check that runs as
 * one types must not read all models of the house again for every key.
 */
@Component
class ModelShelf {

    private final JdbcClient jdbc;
    private final DeployedModels deployed;
    private final Map<String, Shelf> shelves = new ConcurrentHashMap<>();

    ModelShelf(JdbcClient jdbc, DeployedModels deployed) {
        this.jdbc = jdbc;
        this.deployed = deployed;
    }

    private record Shelf(String deployment, Map<String, ModelFile> files) {}

    /** Of each module its files by resource name; the same objects as long as nothing else is deployed. */
    Map<String, Map<String, ModelFile>> all() {
        Map<String, Map<String, ModelFile>> all = new TreeMap<>();
        jdbc.sql("select module, id_ from (" + DeployedModels.NEWEST + ") n")
                .query((row, number) -> all.put(row.getString(1), files(row.getString(1), row.getString(2))))
                .list();
        return all;
    }

    private Map<String, ModelFile> files(String module, String deployment) {
        Shelf shelf = shelves.get(module);
        if (shelf == null || !shelf.deployment().equals(deployment)) {
            Map<String, ModelFile> files = new TreeMap<>();
            deployed.resources(module)
                    .forEach((resource, bytes) ->
                            files.put(resource, new ModelFile(DeployedModels.fileName(resource), bytes)));
            shelf = new Shelf(deployment, files);
            shelves.put(module, shelf);
        }
        return new TreeMap<>(shelf.files());
    }
}
