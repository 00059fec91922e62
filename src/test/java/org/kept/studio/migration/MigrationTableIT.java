package org.kept.studio.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

    @Test
    void what_a_hundred_leads_are_told_in_a_try_is_what_becomes_of_them() {
        String step = "Task_FirstContact";
        int removed = leads.deploy(LeadTable.removed(step));
        int renamed = leads.deploy(LeadTable.renamed(step));
        SoftAssertions all = new SoftAssertions();

        steps.forEach((ref, at) -> all.assertThat(moved(ref, removed, Map.of()) == null)
                .as("%s at %s", ref, at)
                .isNotEqualTo(at.equals(step)));
        steps.forEach((ref, at) -> all.assertThat(leads.elsewhere(at.equals(step) ? 1 : removed, ref))
                .as("%s at %s is on one version", ref, at)
                .isZero());
        steps.forEach((ref, at) -> all.assertThat(moved(ref, renamed, Map.of(step, step + "New")))
                .as("%s at %s", ref, at)
                .isNull());
        all.assertThat(leads.elsewhere(renamed)).isZero();
        all.assertAll();
    }

    private String moved(String ref, int version, Map<String, String> mapping) {
        return attempt(ref, target(version), mapping, false);
    }

    private Target target(int version) {
        return running.targets(deployment(version), LeadTable.FILE).get(LeadTable.process);
    }

    private void expect(SoftAssertions all, int version, Map<String, String> mapping, String step, String why) {
        Target target = target(version);
        Set<String> others = new HashSet<>();
        steps.forEach((ref, at) -> {
            if (!at.equals(step) && !others.add(at)) {
                return; // one at each other step
            }
            String said = attempt(ref, target, mapping, true);
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

    private String attempt(String ref, Target target, Map<String, String> mapping, boolean only) {
        try {
            return new TransactionTemplate(transactions).execute(status -> {
                if (only) {
                    status.setRollbackOnly();
                }
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
                .processDefinitionKey(LeadTable.process)
                .processDefinitionVersion(version)
                .singleResult()
                .getDeploymentId();
    }
}
