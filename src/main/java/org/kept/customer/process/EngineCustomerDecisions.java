package org.kept.customer.process;

import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.kept.customer.Match;
import org.kept.customer.domain.CustomerDecisions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks the decision tables that are deployed, so that a changed table counts from its next evaluation. */
@Component
class EngineCustomerDecisions implements CustomerDecisions {

    private final DecisionService decisions;

    /** Lazily, because the engine is built with beans that may in turn need customers. */
    EngineCustomerDecisions(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Match.Kind match(Marks marks) {
        return Match.Kind.valueOf(decide("match-decision", marks.asVariables()));
    }

    @Override
    public Winner survivor(FieldMarks marks) {
        return Winner.valueOf(decide("survivorship", marks.asVariables()));
    }

    private String decide(String table, Map<String, Object> variables) {
        return decisions
                .evaluateDecisionTableByKey(table)
                .variables(variables)
                .evaluate()
                .getSingleEntry();
    }
}
