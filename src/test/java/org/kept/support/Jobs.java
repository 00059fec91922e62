package org.kept.support;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** The job executor by hand: runs what is due now, in the order it is due; what sleeps is left asleep, as it does. */
public class Jobs {

    private final ManagementService management;

    Jobs(ManagementService management) {
        this.management = management;
    }

    /** Runs due jobs of one process instance chain (by business key's instances) until none is due. */
    public int runDue(String processInstanceId) {
        int ran = 0;
        for (Job job = next(processInstanceId); job != null && ran < 100; job = next(processInstanceId)) {
            management.executeJob(job.getId());
            ran++;
        }
        return ran;
    }

    /** Runs every due job of the engine until none is due; a job that fails is reported by its exception. */
    public int runDue() {
        int ran = 0;
        for (Job job = next(null); job != null && ran < 1000; job = next(null)) {
            management.executeJob(job.getId());
            ran++;
        }
        return ran;
    }

    private Job next(String processInstanceId) {
        var query = management
                .createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc();
        if (processInstanceId != null) {
            query.processInstanceId(processInstanceId);
        }
        List<Job> due = query.listPage(0, 1);
        return due.isEmpty() ? null : due.get(0);
    }
}
