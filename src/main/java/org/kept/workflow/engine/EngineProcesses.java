package org.kept.workflow.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
import org.kept.workflow.Processes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drives process instances by case reference, which is their business key. */
@Service
@Transactional
class EngineProcesses implements Processes {

    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    EngineProcesses(RuntimeService runtime, JdbcClient jdbc) {
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    @Override
    public String start(String processKey, CaseRef ref, Map<String, Object> variables) {
        if (runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(ref.value(), processKey)
                        .count()
                > 0) {
            throw new ConflictException("Case " + ref + " is already being handled");
        }
        return runtime.startProcessInstanceByKey(processKey, ref.value(), variables)
                .getId();
    }

    @Override
    public String startBy(String message, String processKey, CaseRef ref, Map<String, Object> variables) {
        String newest = jdbc.sql(
                        """
                        select configuration_ from public.act_ru_event_subscr s join public.act_re_procdef p on p.id_ = s.configuration_
                        where s.event_type_ = 'message' and s.proc_inst_id_ is null and s.event_name_ = ? and p.key_ = ?
                        order by p.version_ desc limit 1""")
                .params(message, processKey)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("process"));
        return runtime.createMessageCorrelation(message)
                .processDefinitionId(newest)
                .processInstanceBusinessKey(ref.value())
                .setVariables(variables)
                .correlateStartMessage()
                .getId();
    }

    @Override
    public boolean correlate(CaseRef ref, String message, Map<String, Object> variables) {
        List<String> waiting = jdbc.sql(
                        """
                        select s.execution_id_ from public.act_ru_event_subscr s
                        join public.act_ru_execution p on p.id_ = s.proc_inst_id_
                        where s.event_type_ = 'message' and s.event_name_ = ? and p.business_key_ = ?
                        order by s.created_
                        """)
                .params(message, ref.value())
                .query(String.class)
                .list();
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution, variables));
        return !waiting.isEmpty();
    }

    @Override
    public void cancel(CaseRef ref, String reason) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(ref.value())
                .rootProcessInstances()
                .unlimitedList()
                .forEach(instance -> runtime.deleteProcessInstance(instance.getId(), reason));
    }
}
