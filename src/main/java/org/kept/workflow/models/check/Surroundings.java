package org.kept.workflow.models.check;

import java.util.Map;
import java.util.Set;

/**
 * What the checked files may refer to: the catalogue, and what comes with them.
 *
 * @param forms the forms with the keys of their fields
 * @param models the checked models themselves
 */
public record Surroundings(
        Catalogue catalogue,
        Set<String> processes,
        Set<String> decisions,
        Map<String, Set<String>> forms,
        Models models) {}
