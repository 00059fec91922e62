package org.kept.customer.process;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.kept.customer.Match;
import org.kept.customer.domain.CustomerDecisions;

/** The customer module's decision tables on a bare decision engine, with the rules that fired. */
public class DecisionTables implements CustomerDecisions {

    private final List<String> fired = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision match;
    private final DmnDecision survivorship;

    public DecisionTables() {
        var configuration = new DefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener =
                event -> event.getMatchingRules().forEach(rule -> fired.add(rule.getId()));
        configuration.setCustomPostDecisionTableEvaluationListeners(new ArrayList<>(List.of(listener)));
        engine = configuration.buildEngine();
        match = table("match-decision");
        survivorship = table("survivorship");
    }

    @Override
    public Match.Kind match(Marks marks) {
        return Match.Kind.valueOf(evaluate(match, marks.asVariables()));
    }

    @Override
    public Winner survivor(FieldMarks marks) {
        return Winner.valueOf(evaluate(survivorship, marks.asVariables()));
    }

    /** The rules that fired since the last call. */
    List<String> fired() {
        List<String> rules = List.copyOf(fired);
        fired.clear();
        return rules;
    }

    private String evaluate(DmnDecision decision, Map<String, Object> variables) {
        return engine.evaluateDecisionTable(decision, variables).getSingleEntry();
    }

    private DmnDecision table(String name) {
        InputStream file = getClass().getResourceAsStream("/bpmn/customer/" + name + ".dmn");
        return engine.parseDecision(name, file);
    }
}
