package org.kept.staff;

/**
 * People who do the same work; its id is a candidate group of the processes.
 *
 * @param purpose what the team is there for, in a sentence for people who are new
 */
public record Team(String id, String name, String purpose) {}
