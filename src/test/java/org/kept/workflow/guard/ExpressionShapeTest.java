package org.kept.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''['class']}",
                "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)}",
                "#{''.toString()}",
                "${''.concat('a')}",
                "${execution.getClass()}",
                "${execution.processEngineServices.repositoryService}",
                "${execution.getProcessEngineServices()}",
                "${execution.setVariable('a', 1)}",
                "${execution['processBusinessKey']}",
                "${task.execution}",
                "${facts.jobLevel.class}",
                "${facts.jobLevel.length()}",
                "${facts.class}",
                "${facts['class']}",
                "${promises.class}",
                "${promises.secret()}",
                "${promises.due(execution)}",
                "${promises.due('x', 'y')}",
                "${promises.due(execution, ''.getClass())}",
                "${scoreLeadDelegate.execute(execution)}",
                "${now()}",
                "${currentUser()}",
                "${dateTime().plusDays(1)}",
                "${decisionResult.getClass()}",
                "${decisionResult.singleResult.route.class.name}",
                "${environment.PATH}",
                "${true ? ''.class : 1}",
                "${not empty ''.class}",
                "text before ${''.class}",
                "${",
                "${a b}",
            })
    void refuses_what_could_lead_out_of_the_catalogue(String expression) {
        assertThatThrownBy(() -> ExpressionShape.of(expression)).isInstanceOf(ExpressionShape.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${facts.estimatedValue > 10000}",
                "${facts.big and points == 25}",
                "${empty facts.email || !facts.consent}",
                "${outcome == 'connected' ? 1 : 2}",
                "#{execution.processBusinessKey}",
                "${scoreLeadDelegate}",
                "${promises.due(execution, 'first-contact')}",
                "${promises.after(execution, facts.revisitAfter)}",
                "${promises.warn(execution, policy)}",
                "${decisionResult.singleResult.route}",
                "${nrOfCompletedInstances / nrOfInstances >= 0.5}",
                "plain text",
            })
    void lets_through_what_processes_need(String expression) {
        assertThat(ExpressionShape.of(expression)).isNotNull();
    }

    @Test
    void tells_which_names_and_facts_are_read() {
        ExpressionShape shape = ExpressionShape.of("${facts.big and points == facts.limit}");

        assertThat(shape.names()).containsExactly("points");
        assertThat(shape.facts()).containsExactly("big", "limit");
        assertThat(shape.promise()).isFalse();
        assertThat(ExpressionShape.of("${promises.due(execution, 'x')}").promise())
                .isTrue();
    }

    @Test
    void refuses_a_text_that_would_take_long_to_read() {
        assertThatThrownBy(() -> ExpressionShape.of("${" + "(".repeat(100_000)))
                .hasMessageContaining("at most 500 characters");
    }
}
