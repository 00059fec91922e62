package org.kept.workflow.trial.child;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.kept.workflow.Facts;
import org.kept.workflow.guard.GuardPlugin;
import org.kept.workflow.trial.child.world.Listeners;
import org.kept.workflow.trial.child.world.StubActions;
import org.kept.workflow.trial.child.world.World;

/** The engine of a child: in memory, with the same guard as the server's, and nobody but us to run its jobs. */
final class BareEngine {

    private BareEngine() {}

    static ProcessEngine build(World world, StubActions actions, String history) {
        Listeners listeners = new Listeners(world);
        var engine = new StandaloneInMemProcessEngineConfiguration();
        engine.setProcessEngineName("trial");
        engine.setJdbcUrl("jdbc:h2:mem:trial;DB_CLOSE_DELAY=-1");
        engine.setDatabaseSchemaUpdate("create");
        engine.setHistory(history);
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setJobExecutorActivate(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnforceHistoryTimeToLive(false);
        engine.setDefaultNumberOfRetries(1);
        engine.setCustomHistoryEventHandlers(new ArrayList<>(List.of(listeners)));
        engine.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(listeners)));
        var decisions = new DefaultDmnEngineConfiguration();
        decisions.getCustomPostDecisionTableEvaluationListeners().add((DmnDecisionTableEvaluationListener)
                listeners::decided);
        engine.setDmnEngineConfiguration(decisions);
        engine.getProcessEnginePlugins().add(new GuardPlugin(actions::bean, Facts.from(List.of(world))));
        return engine.buildProcessEngine();
    }

    /** Deploys the models, each module's together as on the server. */
    static void deploy(ProcessEngine engine, Map<String, Map<String, byte[]>> modules) {
        modules.forEach((module, files) -> {
            var deployment = engine.getRepositoryService().createDeployment().name(module);
            files.forEach((name, bytes) -> deployment.addInputStream(name, new ByteArrayInputStream(bytes)));
            deployment.deploy();
        });
    }
}
