package org.kept.workflow.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Processes made up at random, played with tokens through every choice: a join that is refused must never be passed. */
class JoinsAreJudgedTrulyTest {

    private static final int MOST_STATES = 20_000;
    private static final int MOST_TOKENS = 2;

    @Test
    void a_join_that_is_refused_is_never_passed_whatever_is_chosen() {
        int refused = 0;
        for (long seed = 1; seed <= 1500; seed++) {
            Net net = new Net(new Random(seed));
            Set<String> deadlocks = net.deadlocks();
            if (!deadlocks.isEmpty()) {
                refused += deadlocks.size();
                assertThat(net.passed()).as("%d: %s", seed, net).doesNotContainAnyElementsOf(deadlocks);
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    /** Some gateways and steps, and flows between them. */
    private static final class Net {

        private final List<String> kinds = new ArrayList<>();
        private final List<int[]> flows = new ArrayList<>();

        Net(Random random) {
            int size = 4 + random.nextInt(5);
            for (int node = 0; node < size; node++) {
                kinds.add(
                        node == 0
                                ? "manualTask"
                                : List.of("exclusiveGateway", "parallelGateway", "manualTask")
                                        .get(random.nextInt(3)));
            }
            for (int node = 0; node < size - 1; node++) {
                int ways = 1 + random.nextInt(kinds.get(node).equals("manualTask") ? 1 : 2);
                for (int way = 0; way < ways; way++) {
                    int target =
                            random.nextInt(8) == 0 ? random.nextInt(size) : node + 1 + random.nextInt(size - node - 1);
                    flows.add(new int[] {node, target});
                }
            }
        }

        private static String id(int node) {
            return "Node_" + node;
        }

        Set<String> deadlocks() {
            StringBuilder model = new StringBuilder(
                    "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" id=\"d\" targetNamespace=\"d\">"
                            + "<process id=\"p\" isExecutable=\"true\" camunda:historyTimeToLive=\"P30D\"><startEvent id=\"S\"/><sequenceFlow id=\"F\" sourceRef=\"S\" targetRef=\"Node_0\"/>");
            for (int node = 0; node < kinds.size(); node++) {
                model.append("<")
                        .append(kinds.get(node))
                        .append(" id=\"")
                        .append(id(node))
                        .append("\"/>");
            }
            for (int flow = 0; flow < flows.size(); flow++) {
                model.append("<sequenceFlow id=\"F%d\" sourceRef=\"%s\" targetRef=\"%s\"/>"
                        .formatted(flow, id(flows.get(flow)[0]), id(flows.get(flow)[1])));
            }
            return Samples.checkWith("visit.bpmn", model + "</process></definitions>").stream()
                    .filter(problem -> problem.rule().equals("deadlock") && problem.stops())
                    .map(ModelProblem::element)
                    .collect(Collectors.toSet());
        }

        /** The steps that some play gets past, with at most a few tokens on each flow. */
        Set<String> passed() {
            Set<String> passed = new HashSet<>();
            Set<List<Integer>> seen = new HashSet<>();
            Deque<int[]> open = new ArrayDeque<>();
            int[] begin = new int[flows.size() + 1];
            begin[flows.size()] = 1; // the flow into the first step
            open.add(begin);
            while (!open.isEmpty() && seen.size() < MOST_STATES) {
                int[] tokens = open.remove();
                if (!seen.add(Arrays.stream(tokens).boxed().toList())) {
                    continue;
                }
                for (int node = 0; node < kinds.size(); node++) {
                    for (int[] after : fire(node, tokens)) {
                        passed.add(id(node));
                        if (Arrays.stream(after).allMatch(count -> count <= MOST_TOKENS)) {
                            open.add(after);
                        }
                    }
                }
            }
            return passed;
        }

        private List<int[]> fire(int node, int[] tokens) {
            List<Integer> in = new ArrayList<>(flows(1, node));
            if (node == 0) {
                in.add(flows.size());
            }
            List<Integer> out = flows(0, node);
            boolean join = kinds.get(node).equals("parallelGateway");
            List<int[]> taken = new ArrayList<>();
            if (join && !in.isEmpty() && in.stream().allMatch(flow -> tokens[flow] > 0)) {
                taken.add(less(tokens, in));
            } else if (!join) {
                in.stream().filter(flow -> tokens[flow] > 0).forEach(flow -> taken.add(less(tokens, List.of(flow))));
            }
            return taken.stream()
                    .flatMap(left -> kinds.get(node).equals("exclusiveGateway") && !out.isEmpty()
                            ? out.stream().map(flow -> more(left, List.of(flow)))
                            : Stream.of(more(left, out)))
                    .toList();
        }

        private List<Integer> flows(int end, int node) {
            return IntStream.range(0, flows.size())
                    .filter(flow -> flows.get(flow)[end] == node)
                    .boxed()
                    .toList();
        }

        private static int[] less(int[] tokens, List<Integer> from) {
            int[] left = tokens.clone();
            from.forEach(flow -> left[flow]--);
            return left;
        }

        private static int[] more(int[] tokens, List<Integer> to) {
            int[] left = tokens.clone();
            to.forEach(flow -> left[flow]++);
            return left;
        }

        @Override
        public String toString() {
            return kinds + " " + flows.stream().map(Arrays::toString).toList();
        }
    }
}
