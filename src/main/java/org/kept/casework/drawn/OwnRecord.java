package org.kept.casework.drawn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.casework.CaseRecord.Field;
import org.kept.casework.Cases;
import org.kept.shared.CaseRef;
import org.kept.shared.web.Words;
import org.kept.workflow.CaseData;
import org.kept.workflow.starts.Startables;
import org.springframework.stereotype.Component;

/** Shows what a case without a module keeps, each answer under the words of the field that asked it. */
@Component
public class OwnRecord {

    private final Cases cases;
    private final CaseData data;
    private final Startables startables;
    private final Words words;

    OwnRecord(Cases cases, CaseData data, Startables startables, Words words) {
        this.cases = cases;
        this.data = data;
        this.startables = startables;
        this.words = words;
    }

    /** What was answered, in the words of the version the case runs by; in the order in which its forms ask. */
    public List<Field> fields(CaseRef ref) {
        Map<String, Object> kept = data.of(ref);
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<String, Object> typed = new HashMap<>(data.facts(ref));
        Map<String, String> labels = cases.find(ref)
                .map(found -> startables.labels(found.processKey(), found.processVersion()))
                .orElse(Map.of());
        List<String> order = new ArrayList<>(labels.keySet());
        kept.keySet().stream().filter(key -> !order.contains(key)).sorted().forEach(order::add);
        return order.stream()
                .filter(key -> kept.get(key) != null)
                .map(key -> new Field(labels.getOrDefault(key, key), shown(labels, key, typed.get(key)), null))
                .toList();
    }

    private String shown(Map<String, String> labels, String key, Object value) {
        if (value instanceof Instant at) {
            return words.exact(at);
        }
        if (value instanceof LocalDate day) {
            return words.day(day);
        }
        return Said.of(labels, key, value);
    }
}
