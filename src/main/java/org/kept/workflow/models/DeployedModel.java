package org.kept.workflow.models;

/**
 * One model as it is deployed now.
 *
 * @param file the file's name without folders
 * @param kind {@code bpmn}, {@code dmn}, {@code form} or {@code letter}
 * @param running how many instances of exactly this version are running; 0 for decisions, forms and letters
 */
public record DeployedModel(String module, String file, String kind, String key, int version, long running) {}
