package org.kept.workflow.models;

import java.util.Map;

/**
 * A person's models have been deployed; published in the deploying transaction, so that books about it hold what is deployed and no more.
 *
 * @param source {@code upload} for files that came over the API, otherwise what the deploying module called it
 * @param files the hashes of the files that were given, by file name; the module's others went along unchanged
 */
public record ModelsDeployed(
        String module, String deployment, String person, String source, Map<String, String> files) {}
