package org.kept.insight.paths;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.kept.insight.scope.Scope;
import org.springframework.stereotype.Service;

/** Which choice of way leads to which end. */
@Service
public class Branches {

    private final PathBook book;
    private final ModelFlows models;

    Branches(PathBook book, ModelFlows models) {
        this.book = book;
        this.models = models;
    }

    /**
     * A gateway.
     *
     * @param cases that went through it
     * @param several of those, the ones that took more than one of its ways: they count in each
     */
    public record Gateway(String model, String id, String name, long cases, long several, List<Branch> branches) {

        /** The ends its cases came to, by name. */
        public Set<String> outcomes() {
            Set<String> outcomes = new TreeSet<>();
            branches.forEach(branch -> outcomes.addAll(branch.outcomes().keySet()));
            return outcomes;
        }
    }

    /**
     * A way out of it.
     *
     * @param cases that took it at least once
     * @param outcomes how those ended
     */
    public record Branch(String flow, String name, long cases, Map<String, Long> outcomes) {

        /** The part of the cases that ended this way. */
        public double share(String outcome) {
            return cases == 0 ? 0 : (double) outcomes.getOrDefault(outcome, 0L) / cases;
        }
    }

    /** Every gateway that cases of the scope went through, the one most went through first. */
    public List<Gateway> of(Scope scope) {
        List<PathBook.Turn> turns = book.turns(scope);
        Set<String> keys = new TreeSet<>();
        turns.forEach(turn -> turn.flows().forEach(flow -> keys.add(flow.substring(0, flow.lastIndexOf('#')))));
        List<Gateway> gateways = new ArrayList<>();
        for (String model : keys) {
            models.choices(model).forEach(choice -> gateways.add(count(choice, turns)));
        }
        gateways.removeIf(gateway -> gateway.cases() == 0);
        gateways.sort(Comparator.comparingLong(Gateway::cases).reversed().thenComparing(Gateway::id));
        return gateways;
    }

    private static Gateway count(ModelFlows.Choice choice, List<PathBook.Turn> turns) {
        Map<String, Map<String, Long>> taken = new HashMap<>();
        choice.ways().keySet().forEach(flow -> taken.put(flow, new TreeMap<>()));
        long cases = 0;
        long several = 0;
        for (PathBook.Turn turn : turns) {
            int ways = 0;
            for (String flow : turn.flows()) {
                Map<String, Long> outcomes = flow.startsWith(choice.model() + '#')
                        ? taken.get(flow.substring(choice.model().length() + 1))
                        : null;
                if (outcomes != null) {
                    ways++;
                    outcomes.merge(turn.outcome(), turn.cases(), Long::sum);
                }
            }
            cases += ways > 0 ? turn.cases() : 0;
            several += ways > 1 ? turn.cases() : 0;
        }
        List<Branch> branches = choice.ways().entrySet().stream()
                .map(way ->
                        new Branch(way.getKey(), way.getValue(), sum(taken.get(way.getKey())), taken.get(way.getKey())))
                .toList();
        return new Gateway(choice.model(), choice.gateway(), choice.name(), cases, several, branches);
    }

    private static long sum(Map<String, Long> outcomes) {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }
}
