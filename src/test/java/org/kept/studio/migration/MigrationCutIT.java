package org.kept.studio.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.studio.Analyst;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A move that is cut off when the case has gone over but nothing says so yet: the case is as it was before, in all of its rows. */
@KeptTest
class MigrationCutIT {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MigrationWorker worker;

    private LeadTable leads;

    @BeforeEach
    void begin() {
        leads = new LeadTable(repository, runtime, jdbc);
        leads.clear();
        leads.deploy(LeadTable.shipped());
    }

    @AfterEach
    void clear() {
        jdbc.sql("alter table app.studio_migration_case drop constraint if exists cut_off")
                .update();
        leads.clear();
    }

    @Test
    void a_case_whose_move_cannot_be_written_down_stays_whole_and_the_others_go_on() {
        String before = leads.caseAt("Task_TryAgain");
        String cut = leads.caseAt("Task_TryAgain");
        String after = leads.caseAt("Task_TryAgain");
        int version = leads.deploy(LeadTable.added("Task_QualifyLead"));
        jdbc.sql("alter table app.studio_migration_case add constraint cut_off check (not (ref = '" + cut
                        + "' and state = 'moved')) not valid")
                .update();

        String order = "{\"all\":true,\"reason\":\"Look twice\"}";
        String id = Analyst.as(port, "analyst")
                .post(LeadTable.PATH + "/versions/" + version + "/migrate", order)
                .at("/id");
        worker.run();

        assertThat(leads.stand(cut)).isEqualTo("1 Task_TryAgain");
        assertThat(leads.elsewhere(1, cut)).as("all of its rows say so").isZero();
        assertThat(told(cut)).as("and its story tells of no move").isEmpty();
        for (String other : List.of(before, after)) {
            assertThat(leads.elsewhere(version, other)).isZero();
            assertThat(told(other)).hasSize(1);
        }
        var report = Analyst.as(port, "analyst")
                .get(LeadTable.PATH + "/migrations/" + id)
                .json();
        assertThat(report.at("/cases"))
                .extracting(each -> each.at("/ref").asText() + " "
                        + each.at("/state").asText() + " " + each.at("/version").asText())
                .containsExactlyInAnyOrder(
                        before + " moved " + version, cut + " failed 1", after + " moved " + version);
    }

    private List<String> told(String ref) {
        return jdbc.sql("select text from app.casework_story where ref = ? and text like 'Went over%'")
                .param(ref)
                .query(String.class)
                .list();
    }
}
