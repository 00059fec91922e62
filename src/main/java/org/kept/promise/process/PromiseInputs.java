package org.kept.promise.process;

import org.kept.workflow.ProcessVariable;

/** What the promise actions are told by the model. */
final class PromiseInputs {

    static final ProcessVariable<String> POLICY = ProcessVariable.of("policy", String.class);

    private PromiseInputs() {}
}
