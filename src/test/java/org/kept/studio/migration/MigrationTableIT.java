package org.kept.studio.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.kept.workflow.migration.CannotMoveException;
import org.kept.workflow.migration.CaseMigrator;
import org.kept.workflow.migration.RunningCases;
import org.kept.workflow.migration.RunningCases.Target;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A hundred running leads, every step where a lead can wait, and for each of these a step renamed, removed or added. */
@KeptTest
class MigrationTableIT {

    private static final int CASES = 100;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RunningCases running;

    @Autowired
    CaseMigrator migrator;

    @Autowired
    PlatformTransactionManager transactions;

    private LeadTable leads;
    private final Map<String, String> steps = new LinkedHashMap<>();

    @BeforeEach
    void hundredLeads() {
        leads = new LeadTable(repository, runtime, jdbc);
        leads.clear();
        leads.deploy(LeadTable.shipped());
        List<String> waits = new ArrayList<>(LeadTable.WAITS.keySet());
        for (int i = 0; i < CASES; i++) {
            String step = waits.get(i % waits.size());
            steps.put(leads.caseAt(step), step);
        }
    }

    @AfterEach
    void clear() {
        leads.clear();
    }

    @Test
    void each_case_goes_over_or_stays_whole_and_says_why() {
        SoftAssertions all = new SoftAssertions();
        for (var wait : LeadTable.WAITS.entrySet()) {
            String step = wait.getKey();
            String name = "“" + wait.getValue() + "”";
            int renamed = leads.deploy(LeadTable.renamed(step));
            expect(all, renamed, Map.of(), step, name + " is not in version " + renamed + " any more");
            expect(all, renamed, Map.of(step, step + "New"), step, null);
            int removed = leads.deploy(LeadTable.removed(step));
            expect(all, removed, Map.of(), step, name + " is not in version " + removed + " any more");
            int added = leads.deploy(LeadTable.added(step));
            expect(all, added, Map.of(), step, null);
        }
        all.assertAll();
    }

    private void expect(SoftAssertions all, int version, Map<String, String> mapping, String step, String why) {
        Target target = running.targets(deployment(version), LeadTable.FILE).get(LeadTable.PROCESS);
        steps.forEach((ref, at) -> {
            String said = tried(ref, target, mapping);
            if (why != null && at.equals(step)) {
                all.assertThat(said).as("%s at %s to %d", ref, at, version).contains(why);
            } else {
                all.assertThat(said).as("%s at %s to %d", ref, at, version).isNull();
            }
        });
        all.assertThat(leads.elsewhere(1))
                .as("what a try to %d left behind", version)
                .isZero();
    }

    private String tried(String ref, Target target, Map<String, String> mapping) {
        try {
            return new TransactionTemplate(transactions).execute(status -> {
                status.setRollbackOnly();
                migrator.move(running.find(leads.instance(ref)).orElseThrow(), target, mapping);
                return null;
            });
        } catch (CannotMoveException e) {
            return e.getMessage();
        }
    }

    private String deployment(int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(LeadTable.PROCESS)
                .processDefinitionVersion(version)
                .singleResult()
                .getDeploymentId();
    }
}
