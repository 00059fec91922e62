package org.kept.support;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends what other test classes left running, at one stroke: every class begins with an empty desk, and counts what is its own. */
class EmptyDesk implements BeforeAllCallback {

    private static final String[] STROKES = {
        "delete from public.act_ru_incident",
        "delete from public.act_ru_job where process_instance_id_ is not null",
        "delete from public.act_ru_event_subscr where proc_inst_id_ is not null",
        "delete from public.act_ru_identitylink where task_id_ is not null",
        "delete from public.act_ru_task",
        "delete from public.act_ru_variable",
        "delete from public.act_ru_execution",
        "delete from app.inbox_task",
        "truncate app.insight_case, app.insight_step, app.insight_hold, app.insight_flow, app.insight_phase, app.insight_tally, app.insight_spread, app.insight_cause, app.insight_unfolded",
        "update app.casework_case set closed_at = now(), outcome = 'cancelled' where closed_at is null",
        "update app.promise set state = 'CANCELLED', ended_at = now() where ended_at is null",
    };

    @Override
    public void beforeAll(ExtensionContext context) {
        var beans = SpringExtension.getApplicationContext(context);
        JdbcClient jdbc = beans.getBean(JdbcClient.class);
        new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            for (String stroke : STROKES) {
                jdbc.sql(stroke).update();
            }
        });
    }
}
