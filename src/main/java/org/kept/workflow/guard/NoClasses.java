package org.kept.workflow.guard;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** Refuses to make an object of a class that a model names: models name actions, never classes. */
final class NoClasses implements ArtifactFactory {

    @Override
    public <T> T getArtifact(Class<T> type) {
        throw new ProcessEngineException(
                "Models may not name classes; use an action: camunda:delegateExpression=\"${...Delegate}\"");
    }
}
