package org.kept.workflow.models.check;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What models of one module may name: everything else is refused.
 *
 * @param module whose models are checked
 * @param actions what service tasks may do, by the delegate's bean name
 * @param calls every deployed process of all modules, with the processes it calls
 * @param decisions the decisions that are deployed with this module
 * @param forms the forms that are deployed with this module, with the keys of their fields
 * @param groups the teams that may be given tasks; empty means any
 * @param facts the names of facts that conditions and decisions may read
 * @param owners which module has a process, decision or form already, by {@code kind:key}
 * @param now for timers with a fixed date
 */
public record Catalogue(
        String module,
        Map<String, ActionEntry> actions,
        Map<String, Set<String>> calls,
        Set<String> decisions,
        Map<String, Set<String>> forms,
        Set<String> groups,
        Set<String> facts,
        Map<String, String> owners,
        Instant now) {

    /** One action: whether it reaches outside, what it must be given with the choices there are, and the errors it throws. */
    public record ActionEntry(boolean outside, List<Input> inputs, Set<String> errors) {}

    /** One input of an action; without choices any text will do. */
    public record Input(String name, boolean required, Set<String> choices) {}
}
