package org.kept.insight.promises;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.kept.insight.AtOnce;
import org.kept.insight.promises.PromiseGroups.Group;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.Percentiles;
import org.springframework.stereotype.Service;

/** Whether we did what we said, by the time at which it was due; cancelled promises count nowhere. */
@Service
public class PromiseNumbers {

    private final PromiseGroups groups;
    private final AtOnce atOnce;

    PromiseNumbers(PromiseGroups groups, AtOnce atOnce) {
        this.groups = groups;
        this.atOnce = atOnce;
    }

    /**
     * All that a page says, counted in one go.
     *
     * @param policies the most broken first, as teams and channels
     * @param weeks by the Monday they begin on, in their order
     * @param lateMs half of the broken ones were, or are by now, at least this late; null without any
     * @param atRisk how many are at risk now, whenever they are due
     */
    public record Sums(
            PromiseCount all,
            List<PromiseCount> policies,
            List<PromiseCount> teams,
            List<PromiseCount> channels,
            List<PromiseCount> weeks,
            Double lateMs,
            long atRisk) {}

    /** Everything of a scope. */
    public Sums of(Scope scope) {
        Instant middle = scope.from().plus(scope.length().dividedBy(2));
        List<Scope> halves = List.of(scope.during(scope.from(), middle), scope.during(middle, scope.to()));
        Supplier<Long> atRisk = atOnce.begin(() -> groups.atRisk(scope));
        List<Group> counted =
                atOnce.each(halves, groups::due).stream().flatMap(List::stream).toList();
        Map<String, String> names = new TreeMap<>();
        counted.forEach(group -> names.put(group.policy(), group.name()));
        return new Sums(
                sum("", "", counted),
                by(counted, Group::policy, names),
                by(counted, Group::team, Map.of()),
                by(counted, Group::channel, Map.of()),
                by(counted, Group::week, Map.of()).stream()
                        .sorted(Comparator.comparing(PromiseCount::key))
                        .toList(),
                late(counted),
                atRisk.get());
    }

    /** Only how many were kept, broken, or neither yet. */
    public PromiseCount all(Scope scope) {
        return sum("", "", groups.due(scope));
    }

    private static List<PromiseCount> by(List<Group> groups, Function<Group, String> key, Map<String, String> names) {
        Map<String, PromiseCount> counts = new TreeMap<>();
        groups.forEach(group -> counts.merge(
                key.apply(group),
                group.count().called(key.apply(group), names.getOrDefault(key.apply(group), "")),
                PromiseCount::plus));
        return counts.values().stream()
                .sorted(Comparator.comparingLong(PromiseCount::broken)
                        .thenComparingLong(PromiseCount::due)
                        .reversed()
                        .thenComparing(PromiseCount::key))
                .toList();
    }

    private static PromiseCount sum(String key, String name, List<Group> groups) {
        return groups.stream()
                .map(Group::count)
                .reduce(PromiseCount::plus)
                .orElse(new PromiseCount("", "", 0, 0, 0, 0))
                .called(key, name);
    }

    private static Double late(List<Group> groups) {
        Percentiles late = Percentiles.of(groups.stream()
                .flatMapToLong(group -> LongStream.of(group.late()))
                .toArray());
        return late.isEmpty() ? null : late.median();
    }
}
