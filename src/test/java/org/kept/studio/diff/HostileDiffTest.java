package org.kept.studio.diff;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kept.studio.diff.Models.file;

import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kept.workflow.models.check.ModelFile;

/** Files that nobody means well: too large, too deep, all different; each comparison ends soon or says why it does not begin. */
class HostileDiffTest {

    private static final String BPMN =
            "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\">%s</process></definitions>";
    private static final String DMN =
            "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"><decision id=\"d\"><decisionTable id=\"t\" hitPolicy=\"FIRST\">%s</decisionTable></decision></definitions>";

    @TestFactory
    Stream<DynamicTest> the_largest_files_are_compared_in_bounded_time() {
        return Stream.of(
                        pair(
                                "all steps renamed",
                                "a.bpmn",
                                half -> BPMN.formatted(
                                        many(19_000, i -> "<task id=\"T" + half + i + "\" name=\"N" + i + "\"/>"))),
                        pair(
                                "all steps alike",
                                "a.bpmn",
                                half -> BPMN.formatted(
                                        many(19_000, i -> "<task id=\"T" + half + i + "\" name=\"N\"/>"))),
                        pair(
                                "one gateway with thousands of ways",
                                "a.bpmn",
                                half -> BPMN.formatted("<exclusiveGateway id=\"G\"/>"
                                        + many(
                                                8_000,
                                                i -> "<task id=\"T" + half + i + "\"/><sequenceFlow id=\"F" + half + i
                                                        + "\" sourceRef=\"G\" targetRef=\"T" + half + i + "\"/>"))),
                        pair(
                                "one step with thousands of properties",
                                "a.bpmn",
                                half -> BPMN.formatted(
                                        "<task id=\"T\"><extensionElements xmlns:c=\"http://camunda.org/schema/1.0/bpmn\"><c:properties>"
                                                + many(
                                                        25_000,
                                                        i -> "<c:property name=\"" + i + "\" value=\"" + half + "\"/>")
                                                + "</c:properties></extensionElements></task>")),
                        pair(
                                "rules without ids, shuffled",
                                "a.dmn",
                                half -> DMN.formatted(columns(3)
                                        + many(5_000, i -> rule("", 3, new Random(i + half).nextInt(90_000))))),
                        pair(
                                "rules in reverse order",
                                "a.dmn",
                                half -> DMN.formatted(columns(3)
                                        + many(4_900, i -> rule("id=\"R" + (half == 0 ? i : 4_900 - i) + "\"", 3, i)))),
                        pair(
                                "thousands of columns",
                                "a.dmn",
                                half -> DMN.formatted(columns(4_000) + many(5, i -> rule("", 4_000, i * 31 + half)))),
                        pair(
                                "thousands of fields",
                                "a.form",
                                half -> "{\"components\":["
                                        + many(
                                                9_000,
                                                i -> (i == 0 ? "" : ",") + "{\"type\":\"text\",\"id\":\"x" + half + i
                                                        + "\",\"text\":\"" + i + "\"}")
                                        + "]}"),
                        pair(
                                "a letter of lines that are all alike",
                                "a.letter",
                                half -> "subject: x\n\n" + many(900_000 + half, i -> "x\n")),
                        pair(
                                "a letter of lines that are all different",
                                "a.letter",
                                half -> "subject: x\n\n" + many(180_000, i -> (i * 7919 % 180_001 + half) + "\n")))
                .map(pair -> DynamicTest.dynamicTest(pair.name(), () -> {
                    assertThat(pair.from().bytes().length).isBetween(100_000, ModelFile.MAX_BYTES);
                    ModelDiff.between(pair.to(), pair.from());
                    long start = System.nanoTime();
                    List<Change> changes = ModelDiff.between(pair.from(), pair.to());
                    assertThat(java.time.Duration.ofNanos(System.nanoTime() - start))
                            .isLessThan(ofSeconds(LIMIT));
                    assertThat(changes).isNotEmpty().hasSizeLessThanOrEqualTo(Changes.MOST + 1);
                }));
    }

    /** Seconds of the clock on a machine that does other things too; alone it takes less than two. */
    private static final long LIMIT = Long.getLong("kept.diff.seconds", 10);

    @Test
    void what_cannot_be_read_is_refused_with_its_side_line_and_reason() {
        ModelFile good = file("a.bpmn", BPMN.formatted(""));
        assertRefused(good, file("a.bpmn", "<definitions>"), "to", "a.bpmn, line 1", "not well-formed");
        assertRefused(
                file("a.bpmn", "<!DOCTYPE x [<!ENTITY a \"b\">]><definitions/>"),
                good,
                "from",
                "Document types and entities");
        assertRefused(good, file("a.bpmn", "<a>".repeat(100) + "</a>".repeat(100)), "to", "nested too deep");
        assertRefused(good, file("a.bpmn", "x".repeat(ModelFile.MAX_BYTES + 1)), "to", "more than 2 MB");
        ModelFile form = file("a.form", "{}");
        assertRefused(form, file("a.form", "{\"a\":1,\"a\":2}"), "to", "not well-formed JSON");
        assertRefused(form, file("a.form", "[".repeat(500) + "]".repeat(500)), "to", "too deep");
        assertRefused(form, file("a.form", "[1]"), "to", "not a form");
        assertRefused(form, file("a.form", "{\"a\":[" + "1,".repeat(300_000) + "1]}"), "to", "too large");
    }

    private static void assertRefused(ModelFile from, ModelFile to, String side, String... words) {
        assertThatThrownBy(() -> ModelDiff.between(from, to))
                .isInstanceOfSatisfying(UnreadableModelException.class, e -> {
                    assertThat(e.fields().get(0).field()).isEqualTo(side);
                    assertThat(e.fields().get(0).message()).contains(words);
                });
    }

    private record Pair(String name, ModelFile from, ModelFile to) {}

    private static Pair pair(String name, String file, IntFunction<String> half) {
        return new Pair(name, file(file, half.apply(0)), file(file, half.apply(1)));
    }

    private static String many(int count, IntFunction<String> each) {
        return IntStream.range(0, count).mapToObj(each).collect(Collectors.joining());
    }

    private static String columns(int count) {
        return many(count, i -> "<input id=\"I" + i + "\" label=\"L" + i + "\"/>") + "<output id=\"O\" name=\"o\"/>";
    }

    private static String rule(String id, int inputs, int seed) {
        return "<rule " + id + ">" + many(inputs, i -> "<inputEntry><text>" + (seed + i * i) + "</text></inputEntry>")
                + "<outputEntry><text>" + seed % 7 + "</text></outputEntry></rule>";
    }
}
