package org.kept.workflow.trial.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what is expected: a map with words such as {@code at}, {@code passed} and {@code outcome}. */
final class ExpectReader {

    private static final Map<String, Expect.Kind> KINDS =
            Stream.of(Expect.Kind.values()).collect(Collectors.toMap(Expect.Kind::word, kind -> kind));

    private ExpectReader() {}

    static List<Expect> expects(YamlNode node) {
        List<Expect> expects = new ArrayList<>();
        for (YamlNode item : node.list()) {
            item.map("What is expected", Set.copyOf(KINDS.keySet()))
                    .forEach((word, part) -> add(KINDS.get(word), part, expects));
        }
        return expects;
    }

    private static void add(Expect.Kind kind, YamlNode part, List<Expect> expects) {
        switch (kind) {
            case VARIABLES -> expects.add(new Expect(kind, part.line(), null, part.values("variables")));
            case OUTCOME -> expects.add(new Expect(kind, part.line(), null, Map.of("outcome", part.text("outcome"))));
            case ENDED -> expects.add(new Expect(kind, part.line(), part.text("ended"), Map.of()));
            case DECIDED ->
                part.map("decided")
                        .forEach((decision, outputs) -> expects.add(
                                new Expect(kind, outputs.line(), decision, outputs.values("What a decision gives"))));
            case CALLED -> {
                if (part.isMap()) {
                    part.map("called")
                            .forEach((action, inputs) -> expects.add(new Expect(
                                    kind, inputs.line(), action, inputs.values("What an action was given"))));
                } else {
                    targets(kind, part, expects);
                }
            }
            default -> targets(kind, part, expects);
        }
    }

    private static void targets(Expect.Kind kind, YamlNode part, List<Expect> expects) {
        part.list().forEach(item -> expects.add(new Expect(kind, item.line(), item.text(kind.word()), Map.of())));
    }
}
