package org.kept.workflow.engine;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.springframework.stereotype.Component;

/** The names that the decision tables of a deployment read. */
@Component
class DecisionNames {

    private static final Pattern NAME = Pattern.compile("(?<![.\\w])[A-Za-z_][A-Za-z0-9_]*");

    private final RepositoryService repository;

    DecisionNames(RepositoryService repository) {
        this.repository = repository;
    }

    Set<String> readBy(String deploymentId) {
        Set<String> names = new TreeSet<>();
        for (DecisionDefinition decision : repository
                .createDecisionDefinitionQuery()
                .deploymentId(deploymentId)
                .unlimitedList()) {
            for (InputExpression input :
                    repository.getDmnModelInstance(decision.getId()).getModelElementsByType(InputExpression.class)) {
                Matcher name = NAME.matcher(
                        input.getText() == null ? "" : input.getText().getTextContent());
                while (name.find()) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }
}
