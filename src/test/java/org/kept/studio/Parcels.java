package org.kept.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A small module that tests of Studio may change as they like: a process that waits, then asks a table what a return costs. */
public final class Parcels {

    public static final String PROCESS =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <process id="parcelReturn" name="Return of a parcel" isExecutable="true" camunda:historyTimeToLive="P30D">
                <startEvent id="StartEvent_Sent"/>
                <sequenceFlow id="Flow_1" sourceRef="StartEvent_Sent" targetRef="Event_Arrived"/>
                <intermediateCatchEvent id="Event_Arrived"><timerEventDefinition><timeDuration>P300D</timeDuration></timerEventDefinition></intermediateCatchEvent>
                <sequenceFlow id="Flow_2" sourceRef="Event_Arrived" targetRef="Task_Fee"/>
                <businessRuleTask id="Task_Fee" name="What it costs" camunda:decisionRef="parcel-fee" camunda:decisionRefBinding="deployment" camunda:resultVariable="fee" camunda:mapDecisionResult="singleEntry"/>
                <sequenceFlow id="Flow_3" sourceRef="Task_Fee" targetRef="EndEvent_Done"/>
                <endEvent id="EndEvent_Done"/>
              </process>
            </definitions>
            """;

    private static final String DECISION =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="test">
              <decision id="parcel-fee" name="Fee of a return" camunda:historyTimeToLive="P30D">
                <decisionTable id="t"><output id="o" name="fee" typeRef="integer"/>
                  <rule id="r"><outputEntry id="e"><text>%d</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    /** The process that asks for the weight first, which nobody has given to a case that begins with nothing. */
    public static final String PROCESS_THAT_ASKS = PROCESS.replace(
                    "sourceRef=\"StartEvent_Sent\" targetRef=\"Event_Arrived\"",
                    "sourceRef=\"StartEvent_Sent\" targetRef=\"Gateway_Big\"")
            .replace(
                    "<intermediateCatchEvent",
                    """
                    <exclusiveGateway id="Gateway_Big" default="Flow_Small"/>
                        <sequenceFlow id="Flow_Small" sourceRef="Gateway_Big" targetRef="Event_Arrived"/>
                        <sequenceFlow id="Flow_Big" sourceRef="Gateway_Big" targetRef="EndEvent_Big"><conditionExpression>${parcelWeight &gt; 10}</conditionExpression></sequenceFlow>
                        <endEvent id="EndEvent_Big"/>
                        <intermediateCatchEvent""");

    /** The process with a task whose form is not deployed. */
    public static final String PROCESS_WITH_TASK = PROCESS.replace(
                    "targetRef=\"Task_Fee\"/>", "targetRef=\"Task_Look\"/>")
            .replace(
                    "<businessRuleTask",
                    """
                    <userTask id="Task_Look" name="Look at it" camunda:formRef="parcel-look" camunda:formRefBinding="deployment" camunda:candidateGroups="sales-dev" camunda:dueDate="${promises.after(execution, 'PT4H')}"/>
                        <sequenceFlow id="Flow_4" sourceRef="Task_Look" targetRef="Task_Fee"/>
                        <businessRuleTask""");

    public static final String FORM =
            """
            { "type": "default", "id": "parcel-look", "schemaVersion": 16, "components": [
              { "type": "textfield", "id": "Field_state", "key": "state", "label": "How does it look?" } ] }
            """;

    public static final String MODULE = "parcels";
    public static final String FEE = "/api/v1/models/parcels/parcel-fee.dmn";
    public static final String RETURN = "/api/v1/models/parcels/parcel-return.bpmn";
    public static final String LOOK = "/api/v1/models/parcels/parcel-look.form";

    private static final List<String> DRAFTED = List.of(
            "studio_trial",
            "studio_scenario",
            "studio_recording",
            "studio_draft_state",
            "studio_draft",
            "studio_comment",
            "studio_release");

    private Parcels() {}

    /** The table with this fee. */
    public static String fee(int amount) {
        return DECISION.formatted(amount);
    }

    /** Deploys the module as its first version: the process and a fee of 1. */
    public static void deploy(ModelLibrary library) {
        library.deployUploaded(
                MODULE, List.of(file("parcel-return.bpmn", PROCESS), file("parcel-fee.dmn", fee(1))), "admin", false);
    }

    /** A file of the module. */
    public static ModelFile file(String name, String content) {
        return new ModelFile(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Takes away everything that tests have made of modules that are not Kept's own. */
    public static void remove(RepositoryService repository, JdbcClient jdbc, PlatformTransactionManager transactions) {
        remove(repository, jdbc, transactions, List.of(MODULE, "parcelpost"));
    }

    /** Takes away these modules, and every draft there is. */
    public static void remove(
            RepositoryService repository,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            List<String> modules) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            modules.forEach(module -> repository.createDeploymentQuery().deploymentName(module).list().stream()
                    .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true)));
            jdbc.sql("set local session_replication_role = replica").update();
            for (String table : DRAFTED) {
                jdbc.sql("delete from app." + table).update();
            }
            jdbc.sql("delete from app.workflow_upload where module in (:modules)")
                    .param("modules", modules)
                    .update();
            for (String table : List.of("casework_audit", "casework_audit_seal")) {
                modules.forEach(module -> jdbc.sql("delete from app." + table + " where ref like ?")
                        .param("model:" + module + "/%")
                        .update());
            }
        });
    }
}
