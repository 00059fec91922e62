package org.kept.workflow.starts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Knows the processes that begin without Java, as they are deployed at this moment. */
public interface Startables {

    /** All of them, by name. */
    List<Startable> all();

    /** The one of that key; empty where there is none, or a module written in Java begins it. */
    Optional<Startable> find(String processKey);

    /** Whether nothing but models makes the module, so that its models say whose its cases are and how they begin. */
    boolean drawn(String module);

    /**
     * The answers to its start form in their types.
     *
     * @throws org.kept.shared.InvalidInputException naming every field that is missing, wrong or not asked
     */
    Map<String, Object> check(Startable process, Map<String, Object> answers);

    /** The keys that its start form asks. */
    Set<String> asked(Startable process);

    /** Those of these answers that the model reads by their bare names: they become process variables. */
    Map<String, Object> variables(Startable process, Map<String, Object> answers);

    /** What the forms of a version call the fields they ask, by key, and their choices, by {@code key=value}; empty where there is no such version. */
    Map<String, String> labels(String processKey, int version);
}
