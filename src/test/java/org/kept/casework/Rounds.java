package org.kept.casework;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Two small processes that belong to no module, and cases that run them: what casework and inbox promise holds for any model. */
@Component
public class Rounds {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Cases cases;
    private final JdbcClient jdbc;

    Rounds(RepositoryService repository, RuntimeService runtime, Cases cases, JdbcClient jdbc) {
        this.repository = repository;
        this.runtime = runtime;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** Deploys the two models once. */
    public void deploy() {
        jdbc.sql("create sequence if not exists app.case_number_test").update();
        repository
                .createDeployment()
                .name("test")
                .enableDuplicateFiltering(false)
                .addClasspathResource("testround/test-round.bpmn")
                .addClasspathResource("testround/test-bare.bpmn")
                .addClasspathResource("testround/test-eyes.bpmn")
                .addClasspathResource("testround/test-look.form")
                .deploy();
    }

    /** A case of a named customer whose first task waits in the queue of sales-dev. */
    public CaseRef open(String customer, int value) {
        return open("testRound", customer, value);
    }

    /** A case whose only task has neither a queue nor a due time. */
    public CaseRef openBare(String customer) {
        return open("testBare", customer, 1);
    }

    /** A case whose only task is for sales-dev, but not for whom {@link RoundFacts} names; given to the boss if there is one. */
    public CaseRef openEyes(String customer, String boss) {
        return open("testEyes", customer, 1, Collections.singletonMap("boss", boss));
    }

    private CaseRef open(String process, String customer, int value) {
        return open(process, customer, value, Map.of());
    }

    private CaseRef open(String process, String customer, int value, Map<String, Object> variables) {
        var about = new Cases.Description(null, UUID.randomUUID(), null, customer, BigDecimal.valueOf(value), "EUR");
        return cases.open(new Cases.OpenCase("TEST", process, "Enquiry of " + customer, "sales-dev", about, variables));
    }

    /** The engine's open task of this case, its only one. */
    public String task(CaseRef ref) {
        return jdbc.sql(
                        "select t.id_ from public.act_ru_task t join public.act_ru_execution e on e.id_ = t.proc_inst_id_"
                                + " where e.business_key_ = ?")
                .param(ref.value())
                .query(String.class)
                .single();
    }

    /** Ends whatever the tests left running, with its cases. */
    public void clear() {
        List<String> left = runtime
                .createProcessInstanceQuery()
                .processDefinitionKeyIn("testRound", "testBare", "testEyes")
                .list()
                .stream()
                .map(instance -> instance.getId())
                .toList();
        left.forEach(id -> runtime.deleteProcessInstance(id, "test is over"));
        jdbc.sql("delete from app.casework_case where ref like 'TEST-%'").update();
    }

    /** Signs in on this thread. */
    public static void as(String username, String... roles) {
        var authorities = Arrays.stream(roles)
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(username, "", authorities));
    }

    /** Signs out again. */
    public static void nobody() {
        SecurityContextHolder.clearContext();
    }
}
