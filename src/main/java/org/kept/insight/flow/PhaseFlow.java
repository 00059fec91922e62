package org.kept.insight.flow;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kept.insight.measure.StepNames;
import org.kept.insight.scope.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The cumulative flow: at each moment, how many cases have come to each phase or past it. A case counts where it got furthest, whatever
 * loops take it back, so that no line ever drops; between two lines lies how many cases are there.
 */
@Service
public class PhaseFlow {

    /** The band of cases that are in no phase yet, in marks. */
    public static final String BEGUN = "-";

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
        List<String> phases = phases(scope.processKey());
        int lines = phases.size() + 1;
        int count = moments.size();
        long[][] reached = new long[lines][count + 1];
        long[][] left = new long[lines][count + 1];
        // The moments are read once, in a query of their own: a cast beside the column would read them again for every
        // row.
        // A bucket holds what happens from one moment up to the next: with the bucket of its own number, a moment has
        // all before it.
        String sql =
                """
                select width_bucket(k.started_at, (select :moments::timestamptz[])) as came, width_bucket(k.ended_at, (select :moments::timestamptz[])) as went%1$s, count(*) as n
                from app.insight_case k%2$s
                where %3$s and k.started_at < :to and (k.ended_at is null or k.ended_at >= :from) group by %4$s"""
                        .formatted(
                                reachedColumns(phases.size()),
                                phases.isEmpty() ? "" : REACHED.formatted(furthest(phases.size())),
                                scope.cases(),
                                IntStream.rangeClosed(1, phases.size() + 2)
                                        .mapToObj(String::valueOf)
                                        .collect(Collectors.joining(", ")));
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("moments", moments.stream().map(Instant::toString).toArray(String[]::new));
        parameters.put("phases", phases.toArray(String[]::new));
        long[] done = new long[count + 1];
        jdbc.sql(sql).params(parameters).query(row -> {
            long n = row.getLong("n");
            int went = row.getObject("went") == null ? count : row.getInt("went");
            for (int line = 0; line < lines; line++) {
                int came = line == 0 ? row.getInt("came") : place(row.getObject("p" + line), count);
                if (came < went) {
                    reached[line][came] += n;
                    left[line][went] += n;
                }
            }
            done[went] += row.getObject("went") == null ? 0 : n;
        });
        return bands(moments, reached, left, done);
    }

    private static int place(Object bucket, int otherwise) {
        return bucket == null ? otherwise : ((Number) bucket).intValue();
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

    private static final String REACHED =
            "\nleft join lateral (select %s from app.insight_phase p where p.case_id = k.id) r on true";

    private static String furthest(int phases) {
        return IntStream.rangeClosed(1, phases)
                .mapToObj(place -> "min(p.at) filter (where array_position(:phases::text[], p.phase) >= %1$d) as at%1$d"
                        .formatted(place))
                .collect(Collectors.joining(", "));
    }

    private static String reachedColumns(int phases) {
        return IntStream.rangeClosed(1, phases)
                .mapToObj(place ->
                        ", case when r.at%1$d is not null then width_bucket(greatest(r.at%1$d, k.started_at), (select :moments::timestamptz[])) end as p%1$d"
                                .formatted(place))
                .collect(Collectors.joining());
    }
}
