package org.kept.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.kept.workflow.Facts;
import org.kept.workflow.day.Days;

/**
 * Hardens the engine, so that a model which got past the check can still reach nothing but facts, promises, its own variables
 * and the catalogued actions. By default a deployed model is arbitrary code in this virtual machine.
 */
public final class GuardPlugin extends AbstractProcessEnginePlugin {

    /** Queries give at most this many rows, so that none can empty a table into memory. */
    static final int MAX_ROWS = 1000;

    private final Function<String, Object> catalogue;
    private final Facts facts;

    /**
     * Guards an engine.
     *
     * @param catalogue gives the bean that a model means by a name, or null: the actions' delegates and {@code promises}
     */
    public GuardPlugin(Function<String, Object> catalogue, Facts facts) {
        this.catalogue = catalogue;
        this.facts = facts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setBeans(Map.of()); // null would show every bean of the application
        engine.setExpressionManager(new GuardedExpressions(catalogue, facts));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setArtifactFactory(new NoClasses());
        engine.setDmnElProvider(text -> {
            throw new ProcessEngineException("Decision tables are written in FEEL only");
        });
        // What listens to decisions already, as a trial does, stays.
        DefaultDmnEngineConfiguration tables = engine.getDmnEngineConfiguration() == null
                ? new DefaultDmnEngineConfiguration()
                : engine.getDmnEngineConfiguration();
        tables.getTransformer().getDataTypeTransformerRegistry().addTransformer("date", Days::column);
        engine.setDmnEngineConfiguration(tables);
        engine.setCustomPreVariableSerializers(new ArrayList<>(List.of(new Days())));
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setDeserializationAllowedClasses("");
        engine.setDeserializationAllowedPackages("");
        engine.setJavaSerializationFormatEnabled(false);
        engine.setEnableXxeProcessing(false);
        engine.setCmmnEnabled(false);
        engine.setQueryMaxResultsLimit(MAX_ROWS);
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(new DecisionFacts(facts));
        listeners.add(new LoopLimit());
        listeners.add(new NotBy(new FourEyes(facts)));
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        var built = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        boolean guarded = built.getExpressionManager() instanceof GuardedExpressions
                && built.getScriptEngineResolver() instanceof NoScripts
                && built.getArtifactFactory() instanceof NoClasses
                && built.getCustomPostBPMNParseListeners().stream().anyMatch(NotBy.class::isInstance);
        if (!guarded) {
            throw new IllegalStateException("Another plugin has taken the guard off the process engine");
        }
    }
}
