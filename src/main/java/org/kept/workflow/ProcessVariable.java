package org.kept.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable with its name and type in one place. Variables hold identifiers and gateway answers only: each costs
 * some 4 kB of write-ahead log, and personal data never belongs in one.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    /** Declares a variable; keep declarations in the names class of the process. */
    public static <T> ProcessVariable<T> of(String name, Class<T> type) {
        return new ProcessVariable<>(name, type);
    }

    /** The value, which must be there: a missing one is a fault of the model, and says so. */
    public T get(VariableScope scope) {
        return find(scope).orElseThrow(() -> new IllegalStateException("Process variable '" + name + "' is missing"));
    }

    /** The value, if there is one. */
    public Optional<T> find(VariableScope scope) {
        return Optional.ofNullable(type.cast(scope.getVariable(name)));
    }

    /** Writes the value for the whole process instance. */
    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }
}
