package org.kept.workflow.trial.result;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much of a process has been walked.
 *
 * @param visited the elements and flows that a case came by
 * @param missed those that none did
 */
public record Coverage(String process, Set<String> visited, Set<String> missed, double share) {

    /** In the order of their names, whichever way they came. */
    public Coverage {
        visited = new TreeSet<>(visited);
        missed = new TreeSet<>(missed);
    }

    /** Of all elements and flows, those that were visited. */
    public static Coverage of(String process, Collection<String> all, Collection<String> visited) {
        Set<String> seen = new TreeSet<>(all);
        seen.retainAll(visited);
        Set<String> missed = new TreeSet<>(all);
        missed.removeAll(seen);
        double share = all.isEmpty() ? 0 : Math.round(1000.0 * seen.size() / all.size()) / 1000.0;
        return new Coverage(process, seen, missed, share);
    }

    /** Both together. */
    public Coverage and(Coverage other) {
        Set<String> all = new TreeSet<>(visited);
        all.addAll(missed);
        Set<String> seen = new TreeSet<>(visited);
        seen.addAll(other.visited);
        return of(process, all, seen);
    }
}
