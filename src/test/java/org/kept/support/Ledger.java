package org.kept.support;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes past promises and cases as they would stand, for tests that count them; moments are written as SQL reads them. */
public class Ledger {

    private final JdbcClient jdbc;

    public Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A promise that was made when its clock began. */
    public void promise(String ref, String policy, String began, String due, String fulfilled, String state) {
        jdbc.sql(
                        """
                        insert into app.promise (id, ref, policy, name, amount, unit, calendar, roll, warn_percent, started_at,
                            due_at, warn_at, state, explanation, fulfilled_at, ended_at, pause_limit_at, created_at, created_by,
                            updated_at, updated_by, row_version)
                        values (gen_random_uuid(), :ref, :policy, :policy, 1, 'calendar_hours', 'always', false, 80,
                            :began::timestamptz, :due::timestamptz, :due::timestamptz, :state, '[]', :fulfilled::timestamptz,
                            case when :state in ('OPEN', 'PAUSED') then null else coalesce(:fulfilled::timestamptz, :due::timestamptz) end,
                            :due::timestamptz, :began::timestamptz, 'test', :began::timestamptz, 'test', 0)""")
                .param("ref", ref)
                .param("policy", policy)
                .param("began", began)
                .param("due", due)
                .param("fulfilled", fulfilled)
                .param("state", state)
                .update();
    }

    /** A case of a process, closed or with null still open. */
    public void registered(String ref, String processKey, String opened, String closed) {
        jdbc.sql(
                        """
                        insert into app.casework_case (ref, process_key, title, opened_at, closed_at, outcome, created_at, created_by,
                            updated_at, updated_by)
                        values (:ref, :process, 'A case', :opened::timestamptz, :closed::timestamptz, 'done', :opened::timestamptz,
                            'test', :opened::timestamptz, 'test')""")
                .param("ref", ref)
                .param("process", processKey)
                .param("opened", opened)
                .param("closed", closed)
                .update();
    }

    /** A step that a case went through. */
    public void step(String ref, String processKey, String activity, String ended) {
        jdbc.sql(
                        """
                        insert into app.casework_step (id, ref, process_instance_id, process_key, activity_id, type, started_at, ended_at)
                        values (gen_random_uuid()::text, :ref, :ref, :process, :activity, 'serviceTask', :ended::timestamptz,
                            :ended::timestamptz)""")
                .param("ref", ref)
                .param("process", processKey)
                .param("activity", activity)
                .param("ended", ended)
                .update();
    }
}
