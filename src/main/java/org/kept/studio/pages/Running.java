package org.kept.studio.pages;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kept.studio.outline.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers beside a model: where its running cases stand now, and how often each rule of a table decided in the last thirty days. */
@Component
class Running {

    private static final Duration WINDOW = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    Running(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts by the ids of steps or rules; empty where there is nothing to count. */
    Map<String, Long> numbers(Reading reading) {
        return switch (reading.kind()) {
            case "bpmn" -> standing(reading.key());
            case "dmn" -> decided(reading);
            default -> Map.of();
        };
    }

    private Map<String, Long> standing(String process) {
        return counts(jdbc.sql("select e.act_id_ as id, count(*) as n from public.act_ru_execution e"
                        + " join public.act_re_procdef p on p.id_ = e.proc_def_id_ where p.key_ = :key and e.act_id_ is not null and e.is_active_"
                        + " group by e.act_id_")
                .param("key", process));
    }

    private Map<String, Long> decided(Reading reading) {
        return counts(jdbc.sql(
                        "select o.rule_id_ as id, count(distinct o.dec_inst_id_) as n from public.act_hi_dec_out o"
                                + " join public.act_hi_decinst d on d.id_ = o.dec_inst_id_"
                                + " where d.dec_def_key_ in (:keys) and d.eval_time_ > :since and o.rule_id_ is not null group by o.rule_id_")
                .param(
                        "keys",
                        reading.tables().isEmpty()
                                ? java.util.List.of("")
                                : reading.tables().stream()
                                        .map(table -> table.id())
                                        .toList())
                .param("since", Timestamp.from(clock.instant().minus(WINDOW))));
    }

    private static Map<String, Long> counts(JdbcClient.StatementSpec asked) {
        Map<String, Long> counts = new LinkedHashMap<>();
        asked.query(row -> {
            counts.put(row.getString("id"), row.getLong("n"));
        });
        return counts;
    }
}
