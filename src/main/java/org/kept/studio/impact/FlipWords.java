package org.kept.studio.impact;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.trial.result.ReplayResult;

/** Says how a decision would come out otherwise: what differs and nothing else, by the names that the table gives it. */
final class FlipWords {

    private final String name;
    private final Map<String, String> labels = new LinkedHashMap<>();

    /** @param decision as it is drafted */
    FlipWords(Xml decision) {
        name = orElse(decision.get("name"), decision.get("id"));
        decision.all()
                .filter(part -> part.is("output"))
                .filter(part -> part.get("name") != null)
                .forEach(part -> labels.put(part.get("name"), orElse(part.get("label"), part.get("name"))));
    }

    /** One sentence. */
    String say(ReplayResult.Case one) {
        if (one.after().problem() != null) {
            return "“" + name + "” could not answer: " + one.after().problem();
        }
        List<Map<String, Object>> before = one.before().outputs();
        List<Map<String, Object>> after = one.after().outputs();
        if (before.size() != 1 || after.size() != 1) {
            return "“" + name + "” would be " + rows(after) + " instead of " + rows(before) + ".";
        }
        Map<String, Object> was = before.get(0);
        Map<String, Object> is = after.get(0);
        Map<String, Object> all = new LinkedHashMap<>(is);
        was.forEach(all::putIfAbsent);
        if (all.size() == 1) {
            return "“" + name + "” would be " + rows(after) + " instead of " + rows(before) + ".";
        }
        return "“" + name + "”: "
                + all.keySet().stream()
                        .filter(output -> !Objects.equals(was.get(output), is.get(output)))
                        .map(output -> labels.getOrDefault(output, output) + " " + value(is.get(output))
                                + " instead of " + value(was.get(output)))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    private String rows(List<Map<String, Object>> rows) {
        String words = rows.stream()
                .map(row -> row.entrySet().stream()
                        .filter(each -> each.getValue() != null)
                        .map(each -> row.size() == 1
                                ? value(each.getValue())
                                : labels.getOrDefault(each.getKey(), each.getKey()) + " " + value(each.getValue()))
                        .collect(Collectors.joining(", ")))
                .filter(row -> !row.isEmpty())
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "nothing" : words;
    }

    private static String value(Object value) {
        return value == null || value.equals("") ? "nothing" : String.valueOf(value);
    }

    private static String orElse(String one, String other) {
        return one == null || one.isBlank() ? other : one;
    }
}
