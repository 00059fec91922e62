package org.kept.customer.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.kept.customer.Match;
import org.kept.customer.domain.CustomerDecisions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Asks the tables that are deployed, so that a changed one counts from its next evaluation. They are evaluated without the
 * engine's history: each look at a customer's page asks them, and a look must not write.
 */
@Component
class EngineCustomerDecisions implements CustomerDecisions {

    private final RepositoryService deployed;
    private final DmnEngine tables = onlyFeel();
    private final Map<String, DmnDecision> parsed = new ConcurrentHashMap<>();

    /** Lazily, because the engine is built with beans that may in turn need customers. */
    EngineCustomerDecisions(@Lazy RepositoryService deployed) {
        this.deployed = deployed;
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
        DecisionDefinition newest = deployed.createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
        DmnDecision decision = parsed.computeIfAbsent(
                newest.getId(), id -> tables.parseDecision(table, deployed.getDecisionModel(id)));
        return tables.evaluateDecisionTable(decision, variables).getSingleEntry();
    }

    private static DmnEngine onlyFeel() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setScriptEngineResolver(language -> {
            throw new IllegalStateException("Decision tables are written in FEEL");
        });
        configuration.setElProvider(expression -> {
            throw new IllegalStateException("Decision tables are written in FEEL");
        });
        return configuration.buildEngine();
    }
}
