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
 * @param known what is known beside the models, for advice; what is not known gives none
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
        Instant now,
        Known known) {

    /** A catalogue of what models may name, without what advice needs beside it. */
    public Catalogue(
            String module,
            Map<String, ActionEntry> actions,
            Map<String, Set<String>> calls,
            Set<String> decisions,
            Map<String, Set<String>> forms,
            Set<String> groups,
            Set<String> facts,
            Map<String, String> owners,
            Instant now) {
        this(module, actions, calls, decisions, forms, groups, facts, owners, now, Known.NOTHING);
    }

    /**
     * One action: whether it reaches outside, what it must be given with the choices there are, and the errors it throws.
     *
     * @param closes whether it closes the case's record
     * @param tells whether the customer hears from us by it
     */
    public record ActionEntry(boolean outside, List<Input> inputs, Set<String> errors, boolean closes, boolean tells) {

        /** An action that neither closes a case nor tells the customer anything. */
        public ActionEntry(boolean outside, List<Input> inputs, Set<String> errors) {
            this(outside, inputs, errors, false, false);
        }
    }

    /** One input of an action; without choices any text will do. */
    public record Input(String name, boolean required, Set<String> choices) {}
}
