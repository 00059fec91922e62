package org.kept.insight.web;

/**
 * A page of insight that belongs to no one process, such as the goals; a bean of it is linked from the first page.
 *
 * @param words the message key of its name
 */
public record InsightPlace(String words, String href) {}
