package org.kept.insight.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.kept.insight.rollup.Tallies.Flow;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.BehaviourChart;
import org.kept.insight.statistics.BehaviourChart.Spread;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the process does by itself, week by week, and what is a signal; it begins anew with each version that went live. */
@Service
public class Behaviour {

    private final CycleTimes times;
    private final JdbcClient jdbc;

    Behaviour(CycleTimes times, JdbcClient jdbc) {
        this.times = times;
        this.jdbc = jdbc;
    }

    /**
     * A version that cases began with.
     *
     * @param since the day it was deployed; where the engine does not know that any more, the day its first case began
     */
    public record Version(int number, LocalDate since) {}

    /**
     * One series with its limits and signals.
     *
     * @param weeks the weeks that have a value; others are no point
     * @param counts how many cases each value is of
     * @param versions those that went live within these weeks; from the week after, the process counts as another
     */
    public record Series(
            List<Slot> weeks, double[] values, long[] counts, BehaviourChart chart, List<Version> versions) {

        /** Whether nothing at all can be told apart from noise. */
        public boolean tooShort() {
            return chart.stretches().stream()
                    .allMatch(stretch -> stretch.limits().isEmpty());
        }

        /** The first day of the first week that a version had for itself. */
        public LocalDate begins(Version version) {
            return weeks.get(Math.min(weeks.size() - 1, index(weeks, version))).first();
        }
    }

    /** The whole weeks of a scope, and the versions that cases began with before its end: what its series have in common. */
    public record Weeks(Scope scope, List<Slot> slots, List<Version> versions) {}

    /** Of a scope; to be asked once for all its series. */
    public Weeks weeks(Scope scope) {
        return new Weeks(scope, Slot.wholeWeeks(scope), scope.version() != null ? List.of() : versions(scope));
    }

    /** Cases that ended, per whole week, from what came and ended by day. */
    public Series throughput(Weeks weeks, Map<LocalDate, Flow> days) {
        long[] counts = weeks.slots().stream()
                .mapToLong(week -> Balance.within(weeks.scope(), week, days).ended())
                .toArray();
        double[] values = Arrays.stream(counts).asDoubleStream().toArray();
        return series(weeks, weeks.slots(), values, counts, Spread.MEAN_RANGE);
    }

    /** The median time of the cases that ended, per whole week in which one did, in milliseconds. */
    public Series medians(Weeks weeks) {
        Map<Integer, CycleTimes.Median> medians = times.medians(weeks.scope(), weeks.slots());
        List<Slot> known = new ArrayList<>();
        List<CycleTimes.Median> values = new ArrayList<>();
        for (int i = 0; i < weeks.slots().size(); i++) {
            if (medians.containsKey(i)) {
                known.add(weeks.slots().get(i));
                values.add(medians.get(i));
            }
        }
        return series(
                weeks,
                known,
                values.stream().mapToDouble(CycleTimes.Median::ms).toArray(),
                values.stream().mapToLong(CycleTimes.Median::n).toArray(),
                Spread.MEDIAN_RANGE);
    }

    private static Series series(Weeks all, List<Slot> weeks, double[] values, long[] counts, Spread spread) {
        List<Version> versions = all.versions().stream()
                .skip(1) // With the first one, the process itself began.
                .filter(version -> index(weeks, version) > 0 && index(weeks, version) < weeks.size())
                .toList();
        int[] changes =
                versions.stream().mapToInt(version -> index(weeks, version)).toArray();
        return new Series(weeks, values, counts, BehaviourChart.of(values, spread, true, changes), versions);
    }

    /** The first week that begins on or after the day; the week in which it went live is mixed and stays with the old. */
    private static int index(List<Slot> weeks, Version version) {
        int index = 0;
        while (index < weeks.size() && weeks.get(index).first().isBefore(version.since())) {
            index++;
        }
        return index;
    }

    /** The versions that cases began with before the scope's end, in their order. */
    public List<Version> versions(Scope scope) {
        return jdbc.sql(
                        """
                        select k.version, (least(min(d.deploy_time_ at time zone 'UTC'), min(k.started_at)) at time zone :zone)::date as since
                        from app.insight_case k
                        left join public.act_re_procdef p on p.key_ = k.process_key and p.version_ = k.version
                        left join public.act_re_deployment d on d.id_ = p.deployment_id_
                        where k.process_key = :process and k.started_at < :to group by k.version order by since, k.version""")
                .params(scope.parameters())
                .param("zone", scope.zone().getId())
                .query((row, number) ->
                        new Version(row.getInt("version"), row.getDate("since").toLocalDate()))
                .list();
    }
}
