package org.kept.workflow.models.check;

/**
 * One reason why a model is not deployed.
 *
 * @param element the id of the nearest element that has one; null for the file as a whole
 * @param line the line in the file, from 1; 0 where it has none
 * @param rule the rule's short name, stable so that people can look it up
 * @param message what to do about it, in words for an analyst
 */
public record ModelProblem(String file, String element, int line, String rule, String message) {}
