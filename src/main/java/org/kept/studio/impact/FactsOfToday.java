package org.kept.studio.impact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kept.shared.CaseRef;
import org.kept.studio.impact.PastDecisions.Past;
import org.kept.workflow.Facts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Completes past decisions with what a changed table reads and nobody read then: the record as it stands today. */
@Component
class FactsOfToday {

    private final Facts facts;

    FactsOfToday(Facts facts) {
        this.facts = facts;
    }

    /** Adds to each the facts of this list that it lacks; answers which those were. Records are read only as far as they are asked. */
    @Transactional(readOnly = true)
    public Set<String> fill(List<Past> past, Set<String> wanted) {
        Set<String> guessed = new TreeSet<>();
        Map<String, Map<String, Object>> today = new HashMap<>();
        for (Past each : past) {
            Map<String, Object> read = PastDecisions.facts(each.variables());
            List<String> missing =
                    wanted.stream().filter(name -> !read.containsKey(name)).toList();
            if (!missing.isEmpty()) {
                Map<String, Object> now = CaseRef.parse(each.ref())
                        .map(ref -> today.computeIfAbsent(ref.value(), key -> facts.of(ref)))
                        .orElse(Map.of());
                missing.forEach(name -> read.put(name, now.get(name)));
                guessed.addAll(missing);
            }
        }
        return guessed;
    }
}
