package org.kept.casework.process;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.kept.casework.Incidents;
import org.kept.shared.ConflictException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists what stands still in the engine because it failed, and has it tried again. */
@Service
class IncidentDesk implements Incidents {

    private static final String OVER = "This incident is over already";

    private final JdbcClient jdbc;
    private final ManagementService management;

    IncidentDesk(JdbcClient jdbc, ManagementService management) {
        this.jdbc = jdbc;
        this.management = management;
    }

    /** Only where it began: the engine repeats an incident on every process above. */
    @Override
    @Transactional(readOnly = true)
    public List<Incident> open() {
        return jdbc.sql(
                        """
                        select i.id_, r.business_key_, i.activity_id_, i.incident_msg_, i.incident_timestamp_ at time zone 'UTC' as at,
                            i.incident_type_ = 'failedJob' as retryable
                        from public.act_ru_incident i
                        left join public.act_ru_execution p on p.id_ = i.proc_inst_id_
                        left join public.act_ru_execution r on r.id_ = p.root_proc_inst_id_
                        where i.cause_incident_id_ = i.id_ order by i.incident_timestamp_ desc limit 500""")
                .query((row, number) -> new Incident(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp("at").toInstant(),
                        row.getBoolean("retryable")))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public long count() {
        return jdbc.sql("select count(*) from public.act_ru_incident where cause_incident_id_ = id_")
                .query(Long.class)
                .single();
    }

    @Override
    @Transactional
    public void retry(String incidentId) {
        String job = jdbc.sql(
                        "select configuration_ from public.act_ru_incident where id_ = ? and incident_type_ = 'failedJob'")
                .param(incidentId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new ConflictException(OVER));
        Job failed = management.createJobQuery().jobId(job).singleResult();
        if (failed == null) {
            throw new ConflictException(OVER);
        }
        management.setJobRetries(job, 1);
    }
}
