package org.kept.insight.goals;

import java.util.ArrayList;
import java.util.List;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.ChangeLedger.Expectation;
import org.kept.insight.ChangeLedger.Kind;
import org.kept.insight.measure.Cohorts;
import org.kept.insight.measure.Measures;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what is said of a version makes sense: the version is deployed, and what it is to move is measured. */
@Component
class ExpectationCheck {

    private final Measures measures;
    private final JdbcClient jdbc;

    ExpectationCheck(Measures measures, JdbcClient jdbc) {
        this.measures = measures;
        this.jdbc = jdbc;
    }

    /** What may be named for a process. */
    List<String> measures(String processKey) {
        List<String> ids = new ArrayList<>(List.of(Cohorts.CYCLE_TIME));
        ids.addAll(measures.of(processKey).stream().map(CaseMeasure::id).toList());
        return ids;
    }

    void require(Expectation said) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!deployed(said.kind(), said.key(), said.version())) {
            problems.add(new FieldProblem("version", "No such version is deployed"));
        }
        if (said.reason() == null || said.reason().isBlank() || said.reason().length() > 500) {
            problems.add(new FieldProblem("reason", "Say in up to 500 characters why it was changed"));
        }
        if (said.expectation() != null && said.expectation().length() > 200) {
            problems.add(new FieldProblem("expectation", "Say it in up to 200 characters"));
        }
        if (said.processKey() == null || !deployed(Kind.PROCESS, said.processKey(), null)) {
            problems.add(new FieldProblem("process", "Choose the process in which something is to move"));
        } else if (!measures(said.processKey()).contains(said.measure())) {
            problems.add(
                    new FieldProblem("measure", "Choose one of " + String.join(", ", measures(said.processKey()))));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
    }

    private boolean deployed(Kind kind, String key, Integer version) {
        String table =
                switch (kind) {
                    case PROCESS -> "public.act_re_procdef";
                    case DECISION -> "public.act_re_decision_def";
                    case FORM -> "public.act_re_camformdef";
                };
        return jdbc.sql("select exists (select 1 from " + table + " where key_ = :key"
                        + (version == null ? ")" : " and version_ = :version)"))
                .param("key", key)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }
}
