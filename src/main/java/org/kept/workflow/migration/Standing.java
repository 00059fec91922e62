package org.kept.workflow.migration;

/**
 * One place where a running case stands.
 *
 * @param activityId the step
 * @param job {@code async-before} or {@code async-after} where a job is about to begin or leave the step; empty where the step is at work
 * @param whole whether it is a sub-process or a loop, within which the case stands somewhere else
 */
public record Standing(String activityId, String job, boolean whole) {}
