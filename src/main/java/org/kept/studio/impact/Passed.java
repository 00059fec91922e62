package org.kept.studio.impact;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often steps and flows of a model were passed lately, from the step log. */
@Component
class Passed {

    private static final Duration LATELY = Duration.ofDays(90);

    private final JdbcClient jdbc;
    private final Clock clock;

    Passed(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of each element, steps that were cancelled left out; those that were never passed are absent. */
    Map<String, Long> lately(Collection<String> processKeys, Collection<String> elements) {
        Map<String, Long> passed = new HashMap<>();
        if (processKeys.isEmpty() || elements.isEmpty()) {
            return passed;
        }
        jdbc.sql(
                        """
                        select activity_id as element, count(*) as n from app.insight_step
                         where process_key in (select key_ from public.act_re_procdef) and model_key in (:keys) and activity_id in (:elements)
                           and ended_at >= :since and not cancelled group by 1
                        union all
                        select flow_id, count(*) from app.insight_flow
                         where model_key in (:keys) and flow_id in (:elements) and at >= :since group by 1""")
                .param("keys", processKeys)
                .param("elements", elements)
                .param("since", Timestamp.from(clock.instant().minus(LATELY)))
                .query(row -> {
                    passed.merge(row.getString("element"), row.getLong("n"), Long::sum);
                });
        return passed;
    }
}
