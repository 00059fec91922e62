package org.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeptTest
class KeptStartsIT {

    @Autowired
    ProcessEngine engine;

    @Autowired
    JdbcClient jdbc;

    @Test
    void keepsItsOwnTablesApartFromTheEnginesTables() {
        assertThat(tables("app")).isNotEmpty().noneMatch(name -> name.startsWith("act_"));
        assertThat(tables("public")).isNotEmpty().allMatch(name -> name.startsWith("act_"));
    }

    @Test
    void runsTheEngineWithoutTheDoorsThatAreDecidedShut() {
        var settings =
                (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(settings.getHistoryRemovalTimeStrategy()).isEqualTo("start");
        assertThat(settings.isCmmnEnabled()).isFalse();
        assertThat(settings.isStandaloneTasksEnabled()).isFalse();
        assertThat(settings.getHistoryLevel().getName()).isEqualTo("full");
        assertThat(settings.getJobExecutor().getLockTimeInMillis()).isEqualTo(300_000);
    }

    private List<String> tables(String schema) {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = ?")
                .param(schema)
                .query(String.class)
                .list();
    }
}
