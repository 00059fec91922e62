package org.kept.insight.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.insight.measure.Measures;
import org.kept.insight.measure.StepNames;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cumulative flow: at each moment, how many cases have come to each phase or past it. A case counts where it got furthest, whatever
 * loops take it back, so that no line ever drops; between two lines lies how many cases are there.
 */
@Service
@Transactional(readOnly = true)
public class PhaseFlow {

    /** The band of cases that are in no phase yet, in marks. */
    public static final String BEGUN = "-";

    /**
     * Per line how many cases came to it between which moments and ended between which. The moments are read once, in a query of their
     * own: a cast beside the column would read them again for every row. A bucket holds what happens from one moment up to the next: with
     * the bucket of its own number, a moment has all before it.
     */
    private static final String LINES =
            """
            with its as materialized (
                select k.id, k.started_at, width_bucket(k.ended_at, (select :moments::timestamptz[])) as went from app.insight_case k
                where %s and k.started_at < :to and (k.ended_at is null or k.ended_at >= :from)
            )
            select '' as phase, width_bucket(started_at, (select :moments::timestamptz[])) as came, went, count(*) as n from its group by 2, 3
            union all
            select r.phase, width_bucket(greatest(r.at, its.started_at), (select :moments::timestamptz[])), its.went, count(*)
            from its join (%s) r on r.case_id = its.id group by 1, 2, 3""";

    /** The log says of each phase when a case came to it or past it. They go by their names: looking for a place takes longer than all else. */
    private static final String AS_WRITTEN =
            """
            select p.case_id, p.phase, p.at from app.insight_phase p""";

    /** A case of a version without some phase was past that when it came to a later one. */
    private static final String OR_PAST =
            """
            select p.case_id, (:phases::text[])[line] as phase, min(p.at) as at from app.insight_phase p
            cross join lateral generate_series(1, array_position(:phases::text[], p.phase)) as line
            where p.phase = any(:phases::text[]) and p.case_id in (select id from its) group by 1, 2""";

    private final StepNames names;
    private final JdbcClient jdbc;

    PhaseFlow(StepNames names, JdbcClient jdbc) {
        this.names = names;
        this.jdbc = jdbc;
    }

    /**
     * The bands at one moment.
     *
     * @param done cases that ended since the scope's beginning
     * @param standing open cases by how far they came: 0 in no phase yet, then in the order of the phases
     */
    public record Bands(Instant at, long done, List<Long> standing) {

        /** All cases that were open at the scope's beginning or came since: the upper edge of the chart. */
        public long all() {
            return done + standing.stream().mapToLong(Long::longValue).sum();
        }
    }

    /** The phases in their order, as the newest version names them. */
    public List<String> phases(String processKey) {
        return names.versions(processKey).isEmpty()
                ? List.of()
                : names.newest(processKey).phases();
    }

    /** The bands at these moments of the scope, in order of time. */
    public List<Bands> of(Scope scope, List<Instant> moments) {
        return of(scope, moments, names.samePhases(scope.processKey()));
    }

    /** The same, where all versions have the same phases, so that the log need only be read, or else worked out. */
    List<Bands> of(Scope scope, List<Instant> moments, boolean alike) {
        List<String> phases = phases(scope.processKey());
        int lines = phases.size() + 1;
        int count = moments.size();
        long[][] reached = new long[lines][count + 1];
        long[][] left = new long[lines][count + 1];
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("moments", moments.stream().map(Instant::toString).toArray(String[]::new));
        parameters.put("phases", phases.toArray(String[]::new));
        long[] done = new long[count + 1];
        String sql = LINES.formatted(scope.cases(), alike ? AS_WRITTEN : OR_PAST);
        jdbc.sql(Measures.ROOM).query(String.class).single();
        jdbc.sql(sql).params(parameters).query(row -> {
            long n = row.getLong("n");
            int line = row.getString("phase").isEmpty() ? 0 : phases.indexOf(row.getString("phase")) + 1;
            if (line == 0 && !row.getString("phase").isEmpty()) {
                return; // A phase that the newest version does not have.
            }
            int came = row.getInt("came");
            int went = row.getObject("went") == null ? count : row.getInt("went");
            if (came < went) {
                reached[line][came] += n;
                left[line][went] += n;
            }
            if (line == 0 && row.getObject("went") != null) {
                done[went] += n;
            }
        });
        return bands(moments, reached, left, done);
    }

    private static List<Bands> bands(List<Instant> moments, long[][] reached, long[][] left, long[] done) {
        int lines = reached.length;
        long[] open = new long[lines];
        long ended = 0;
        List<Bands> all = new ArrayList<>();
        for (int i = 0; i < moments.size(); i++) {
            ended += done[i];
            List<Long> standing = new ArrayList<>();
            for (int line = 0; line < lines; line++) {
                open[line] += reached[line][i] - left[line][i];
            }
            for (int line = 0; line < lines; line++) {
                standing.add(open[line] - (line + 1 < lines ? open[line + 1] : 0));
            }
            all.add(new Bands(moments.get(i), ended, standing));
        }
        return all;
    }
}
