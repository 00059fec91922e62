package org.kept.support;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;

/**
 * The bare engine on a real PostgreSQL, for tests of a model alone: delegates are registered by name with {@link Mocks},
 * jobs run by hand. Fast, because no application is started; one engine per JVM.
 */
public final class PlainEngine {

    private static ProcessEngine engine;

    private PlainEngine() {}

    /** The engine; made at the first call. */
    public static synchronized ProcessEngine get() {
        if (engine == null) {
            engine = build("plain_engine", List.of());
        }
        return engine;
    }

    /** An engine of its own with these plugins, for tests of the plugins; the caller closes it. */
    public static ProcessEngine build(String name, List<ProcessEnginePlugin> plugins) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(TestPostgres.dataSource(name));
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.setHistoryRemovalTimeStrategy("start");
        configuration.setCmmnEnabled(false);
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.getProcessEnginePlugins().addAll(plugins);
        return configuration.buildProcessEngine();
    }

    /** Registers what expressions and delegates of a model reach by name. */
    public static void mock(Map<String, Object> beans) {
        beans.forEach(Mocks::register);
    }
}
