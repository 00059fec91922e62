package org.kept.workflow.migration;

import java.util.List;

/**
 * A running instance of a process with the case that it belongs to.
 *
 * @param version the version of the process by which it runs
 * @param standings where it stands, sub-processes included
 */
public record RunningCase(
        String ref, String instance, String processKey, int version, String definition, List<Standing> standings) {

    /** Where it stands, without what is only around that. */
    public List<Standing> steps() {
        return standings.stream().filter(standing -> !standing.whole()).toList();
    }
}
