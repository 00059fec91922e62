package org.kept.support;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.measure.Measures;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a process's measures come to in a period, and which cases are behind them. */
public class Judged {

    private final Measures measures;
    private final JdbcClient jdbc;
    private final Scope scope;

    public Judged(String processKey, Measures measures, JdbcClient jdbc, String from, String to) {
        this.measures = measures;
        this.jdbc = jdbc;
        this.scope =
                new Scope(processKey, Instant.parse(from), Instant.parse(to), null, null, null, false, ZoneOffset.UTC);
    }

    public double number(String id) {
        return measures.read(scope, measure(id)).value();
    }

    public long count(String id) {
        return measures.read(scope, measure(id)).n();
    }

    /** The cases that count, in order; one with several rows several times. */
    public List<String> cases(String id) {
        return refs(id, "");
    }

    /** Those of them that reached what is measured. */
    public List<String> hits(String id) {
        return refs(id, " and m.part > 0");
    }

    private List<String> refs(String id, String only) {
        return jdbc.sql("select m.ref from (" + measure(id).sql() + ") m where m.at >= :from and m.at < :to" + only
                        + " order by m.ref")
                .params(scope.parameters())
                .query(String.class)
                .list();
    }

    private CaseMeasure measure(String id) {
        return measures.get(scope.processKey(), id);
    }
}
