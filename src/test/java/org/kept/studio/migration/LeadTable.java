package org.kept.studio.migration;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The lead process under another key, its wait states, cases that stand at each of them, and what an analyst may do to a step. */
final class LeadTable {

    static final String MODULE = "leadtable";

    /** Another key for each test: what is known of a version is kept, since a deployed version never changes. */
    static String process = "leadTable";

    static final String FILE = "lead-table.bpmn";
    static final String PATH = "/api/v1/models/" + MODULE + "/" + FILE;

    /** Every step where a lead can wait, with what people call it. */
    static final Map<String, String> WAITS = new LinkedHashMap<>();

    static {
        WAITS.put("Task_MendContact", "Find a way to reach the lead");
        WAITS.put("Task_FirstContact", "First contact");
        WAITS.put("Task_FindCapacity", "Find somebody for the lead");
        WAITS.put("Task_DecideUntouched", "Decide on untouched lead");
        WAITS.put("Event_WaitForAttempt", "Time to try again");
        WAITS.put("Task_TryAgain", "Try again");
        WAITS.put("Task_QualifyLead", "Accept and qualify");
        WAITS.put("Task_HandOverLead", "Hand over to sales");
        WAITS.put("Task_SendNurture", "Send letter");
        WAITS.put("Gateway_Ripening", "Ripening");
        WAITS.put("Activity_DuplicateReview", "Review duplicate");
    }

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;
    private final Map<String, String> instances = new LinkedHashMap<>();
    private int cases;
    private long moment;

    LeadTable(RepositoryService repository, RuntimeService runtime, JdbcClient jdbc) {
        process = "leadTable" + NEXT.incrementAndGet();
        this.repository = repository;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** The process as it ships. */
    static String shipped() {
        try (var file = LeadTable.class.getResourceAsStream("/bpmn/lead/lead-handling.bpmn")) {
            String model = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            int diagram = model.indexOf("<bpmndi:BPMNDiagram");
            return model.substring(0, diagram)
                            .replace("\"leadHandling\"", "\"" + process + "\"")
                            .replace("${facts.team}", "sales-dev")
                            .replace("${facts.owner}", "sales")
                    + "</bpmn:definitions>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String renamed(String step) {
        return shipped().replaceAll("\\b" + step + "\\b", step + "New");
    }

    /** Without the step, what hangs on it, and the flows of both; what came before it goes on to what came after. */
    static String removed(String step) {
        return edited(model -> {
            FlowNode node = model.getModelElementById(step);
            List<SequenceFlow> out = new ArrayList<>(node.getOutgoing());
            FlowNode next = out.get(0).getTarget();
            new ArrayList<>(node.getIncoming()).forEach(flow -> {
                node.getIncoming().remove(flow);
                flow.setTarget(next);
                next.getIncoming().add(flow);
            });
            out.forEach(flow -> drop(flow));
            new ArrayList<>(model.getModelElementsByType(BoundaryEvent.class))
                    .stream()
                            .filter(event -> event.getAttachedTo().equals(node))
                            .forEach(event -> {
                                new ArrayList<>(event.getOutgoing()).forEach(LeadTable::drop);
                                event.getParentElement().removeChildElement(event);
                            });
            node.getParentElement().removeChildElement(node);
        });
    }

    /** With another step before it. */
    static String added(String step) {
        return edited(model -> {
            FlowNode node = model.getModelElementById(step);
            UserTask check = model.newInstance(UserTask.class);
            check.setId("Task_Added");
            check.setName("Look twice");
            node.getParentElement().addChildElement(check);
            new ArrayList<>(node.getIncoming()).forEach(flow -> {
                node.getIncoming().remove(flow);
                flow.setTarget(check);
                check.getIncoming().add(flow);
            });
            SequenceFlow on = model.newInstance(SequenceFlow.class);
            on.setId("Flow_Added");
            on.setSource(check);
            on.setTarget(node);
            node.getParentElement().addChildElement(on);
            check.getOutgoing().add(on);
            node.getIncoming().add(on);
        });
    }

    private static void drop(SequenceFlow flow) {
        flow.getSource().getOutgoing().remove(flow);
        flow.getTarget().getIncoming().remove(flow);
        flow.getParentElement().removeChildElement(flow);
    }

    private static String edited(Consumer<BpmnModelInstance> edit) {
        BpmnModelInstance model =
                Bpmn.readModelFromStream(new ByteArrayInputStream(shipped().getBytes(StandardCharsets.UTF_8)));
        edit.accept(model);
        return Bpmn.convertToString(model);
    }

    /** Deploys a version; its number. */
    int deploy(String model) {
        String id = repository
                .createDeployment()
                .name(MODULE)
                .addInputStream(
                        "bpmn/" + MODULE + "/" + FILE, new ByteArrayInputStream(model.getBytes(StandardCharsets.UTF_8)))
                .deploy()
                .getId();
        jdbc.sql("update public.act_re_deployment set deploy_time_ = ? where id_ = ?")
                .params(
                        java.sql.Timestamp.valueOf("2026-01-01 00:00:00")
                                .toLocalDateTime()
                                .plusSeconds(++moment),
                        id)
                .update();
        return repository
                .createProcessDefinitionQuery()
                .deploymentId(id)
                .singleResult()
                .getVersion();
    }

    /** A case of the newest version that stands at the step. */
    String caseAt(String step) {
        String ref = "TEST-2026-7%05d".formatted(++cases);
        jdbc.sql(
                        """
                        insert into app.casework_case (ref, process_key, title, customer_name, owner, value, currency,
                            opened_at, created_at, created_by, updated_at, updated_by)
                        values (?, ?, ?, 'Beta Ltd', 'sales', 100, 'EUR', now(), now(), 'test', now(), 'test')""")
                .params(ref, process, "Lead at " + step)
                .update();
        runtime.createProcessInstanceByKey(process)
                .businessKey(ref)
                .setVariable("leadId", "x")
                .setVariable("firstTouch", "first-contact-hot")
                .setVariable("attemptWait", "P1D")
                .setVariable("revisitAfter", "P90D")
                .setVariable("candidateIds", "")
                .startBeforeActivity(step)
                .execute();
        return ref;
    }

    /** By which version the case runs, everything of it, and where it stands: never more than one version. */
    String stand(String ref) {
        return jdbc.sql(
                        """
                        select string_agg(distinct p.version_ || '', '+') || ' ' || coalesce((select string_agg(distinct what, ',' order by what) from (
                              select x.act_id_ as what from public.act_ru_execution x where x.proc_inst_id_ = min(e.proc_inst_id_)
                                 and x.act_id_ is not null
                              union select t.task_def_key_ from public.act_ru_task t where t.proc_inst_id_ = min(e.proc_inst_id_)) at), '')
                          from public.act_ru_execution e join public.act_re_procdef p on p.id_ = e.proc_def_id_ and p.key_ = ?
                         where e.proc_inst_id_ in (select id_ from public.act_ru_execution r where r.business_key_ = ? and r.parent_id_ is null)""")
                .params(process, ref)
                .query(String.class)
                .single();
    }

    /** The engine's instance of a case. */
    String instance(String ref) {
        return instances.computeIfAbsent(ref, key -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key, process)
                .singleResult()
                .getId());
    }

    /** How many rows of the engine and of our tables say of any case another version than this one. */
    long elsewhere(int version) {
        return elsewhere(version, "%");
    }

    /** The same of one case. */
    long elsewhere(int version, String ref) {
        return jdbc.sql(
                        """
                        with own as (select e.id_, e.business_key_ as ref from public.act_ru_execution e join public.act_re_procdef p
                                on p.id_ = e.proc_def_id_ where e.business_key_ like :ref and p.key_ = :key and e.parent_id_ is null),
                            said as (
                                select proc_def_id_ as d from public.act_ru_execution where proc_inst_id_ in (select id_ from own)
                                union all select proc_def_id_ from public.act_ru_task where proc_inst_id_ in (select id_ from own)
                                union all select process_def_id_ from public.act_ru_job where process_instance_id_ in (select id_ from own)
                                union all select proc_def_id_ from public.act_hi_procinst where id_ in (select id_ from own)
                                union all select proc_def_id_ from public.act_hi_actinst where proc_inst_id_ in (select id_ from own) and end_time_ is null)
                        select (select count(*) from said join public.act_re_procdef p on p.id_ = d where p.version_ <> :version)
                            + (select count(*) from app.inbox_task where ref in (select ref from own) and process_key = :key and process_version <> :version)
                            + (select count(*) from app.casework_step where ref in (select ref from own) and process_key = :key
                                and ended_at is null and process_version <> :version)
                            + (select count(*) from app.casework_case where ref in (select ref from own) and process_version <> :version)
                            + (select count(*) from app.insight_case where ref in (select ref from own) and process_key = :key and last_version <> :version)""")
                .param("ref", ref)
                .param("key", process)
                .param("version", version)
                .query(Long.class)
                .single();
    }

    /** Ends and forgets all of it. */
    void clear() {
        jdbc.sql("delete from app.studio_migration").update();
        runtime.createProcessInstanceQuery().processDefinitionKey(process).unlimitedList().stream()
                .map(instance -> instance.getId())
                .forEach(id -> runtime.deleteProcessInstance(id, "test is over"));
        repository.createDeploymentQuery().deploymentName(MODULE).list().stream()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
        for (String table : List.of("casework_story", "casework_case")) {
            jdbc.sql("delete from app." + table + " where ref like 'TEST-2026-7%'")
                    .update();
        }
        jdbc.sql("delete from app.casework_step where process_key = '" + process + "'")
                .update();
        jdbc.sql("delete from app.insight_case where process_key = '" + process + "'")
                .update();
        jdbc.sql("delete from app.insight_step where process_key = '" + process + "'")
                .update();
    }
}
