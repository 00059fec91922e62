package org.kept.shared;

/**
 * What is wrong with one field of an input.
 *
 * @param field the field's name as the caller wrote it, with dots for nested ones
 * @param message what to do about it, in words for a person
 */
public record FieldProblem(String field, String message) {}
