package org.kept.promise.process;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.ExpressionManager;

/**
 * What a timer or a task's due date asks the ledger: {@code ${promises.due(execution, 'first-contact-hot')}}.
 *
 * @param warning whether it asks for the warning rather than the due time
 * @param policy the policy's id as the model writes it: a text in quotes, or a name whose value it is
 */
record AskedClock(boolean warning, String policy) {

    private static final Pattern QUESTION =
            Pattern.compile("[$#]\\{\\s*promises\\.(due|warn)\\(\\s*execution\\s*,\\s*(.+?)\\s*\\)\\s*}\\s*$");
    private static final Pattern TEXT = Pattern.compile("'([^'\\\\]*)'|\"([^\"\\\\]*)\"");

    /** The question in an expression, if it is one; the engine writes the kind of timer before it. */
    static Optional<AskedClock> in(String expression) {
        Matcher question = QUESTION.matcher(expression == null ? "" : expression);
        return question.find()
                ? Optional.of(new AskedClock(question.group(1).equals("warn"), question.group(2)))
                : Optional.empty();
    }

    /** Whether it asks for this policy, as far as can be told where it is asked. */
    boolean means(String id, VariableScope scope, ExpressionManager expressions) {
        Matcher text = TEXT.matcher(policy);
        if (text.matches()) {
            return id.equals(text.group(1) == null ? text.group(2) : text.group(1));
        }
        try {
            return id.equals(expressions.createExpression("${" + policy + "}").getValue(scope));
        } catch (ProcessEngineException e) {
            return false; // a name that means nothing here any more
        }
    }
}
