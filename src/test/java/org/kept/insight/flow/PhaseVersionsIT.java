package org.kept.insight.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.insight.Log;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;

/** When a version brings or drops a phase, the chart still counts every case where its cases say it is. */
@KeptTest
class PhaseVersionsIT {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    Log log;

    @Autowired
    PhaseFlow phases;

    @Autowired
    CasesBehind behind;

    @Autowired
    RepositoryService repository;

    /** Another one each time: what is known of a process is kept a while. */
    private final String process = "phased" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void forget() {
        log.clear();
    }

    @AfterEach
    void tidy() {
        log.clear();
        repository
                .createDeploymentQuery()
                .deploymentName(process)
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void aCaseOfAVersionThatHadNoSuchPhaseIsCountedPastIt() {
        deploy("Received,Done");
        deploy("Received,Checked,Done");
        oldCase();

        assertThat(standing()).containsExactly(0L, 0L, 0L, 1L);
        assertThat(behind("Checked")).isZero();
        assertThat(behind("Done")).isOne();
    }

    @Test
    void whereAllVersionsHaveTheSamePhasesTheLogIsReadAsItIsWritten() {
        deploy("Received,Checked,Done");
        deploy("Received,Checked,Done");
        oldCase();

        assertThat(standing())
                .as("a log that lacks a phase which the version has is taken at its word")
                .isNotEqualTo(List.of(0L, 0L, 0L, 1L));
    }

    /** Came to the first and the last phase; of one between the log says nothing. */
    private void oldCase() {
        log.run(process, "old", "2026-03-01T09:00:00Z", null)
                .reached("Received", "2026-03-01T09:00:00Z")
                .reached("Done", "2026-03-02T09:00:00Z");
    }

    private List<Long> standing() {
        Scope scope = scope();
        return phases.of(scope, List.of(scope.to())).get(0).standing();
    }

    private long behind(String phase) {
        return behind.count(behind.select(scope(), Mark.of("in-phase", phase, scope().to())));
    }

    private Scope scope() {
        Instant from = LocalDate.parse("2026-03-01").atStartOfDay(LONDON).toInstant();
        Instant to = LocalDate.parse("2026-03-05").atStartOfDay(LONDON).toInstant();
        return new Scope(process, from, to, null, null, null, false, LONDON);
    }

    private void deploy(String phases) {
        repository
                .createDeployment()
                .name(process)
                .addString(
                        "bpmn/" + process + "/" + process + ".bpmn",
                        """
                        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
                          <process id="%s" isExecutable="true" camunda:historyTimeToLive="P30D">
                            <extensionElements><camunda:properties><camunda:property name="phases" value="%s"/></camunda:properties></extensionElements>
                            <startEvent id="StartEvent_Came"/>
                          </process>
                        </definitions>
                        """
                                .formatted(process, phases))
                .deploy();
    }
}
