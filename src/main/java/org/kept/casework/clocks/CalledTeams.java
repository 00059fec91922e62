package org.kept.casework.clocks;

import org.kept.promise.PromiseAtRisk;
import org.kept.promise.PromiseBroken;
import org.kept.shared.CaseRef;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the team that a promise calls see its case, from the moment it is at risk, stands still for too long, or is broken. */
@Component
class CalledTeams {

    private final JdbcClient jdbc;

    CalledTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(PromiseAtRisk tight) {
        call(tight.ref(), tight.escalateTeam());
    }

    @EventListener
    void on(PromiseBroken late) {
        call(late.ref(), late.escalateTeam());
    }

    private void call(CaseRef ref, String team) {
        if (team != null) {
            jdbc.sql(
                            "update app.casework_case set called = called || :team where ref = :ref and not (:team = any(called))")
                    .param("team", team)
                    .param("ref", ref.value())
                    .update();
        }
    }
}
