package org.kept.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a deployed process looks like, for the pages that show where a case is. */
public interface ProcessPlans {

    /**
     * The plan of one version of a process.
     *
     * @throws org.kept.shared.NotFoundException if there is no such version
     */
    Plan of(String processKey, int version);

    /**
     * A process as drawn.
     *
     * @param xml the BPMN with its diagram, as it was deployed
     * @param phases the phases in their order, from the process property {@code phases}
     * @param activities every flow node by its id
     * @param reads every bare name that an expression or decision of the model reads, not the parts of facts and the like: answers become variables only if they are here
     */
    record Plan(String name, String xml, List<String> phases, Map<String, Activity> activities, Set<String> reads) {}

    /**
     * One flow node.
     *
     * @param type the BPMN type, such as {@code userTask}
     * @param phase the phase it belongs to, or null
     */
    record Activity(String id, String name, String type, String phase) {}
}
