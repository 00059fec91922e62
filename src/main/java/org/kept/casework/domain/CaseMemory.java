package org.kept.casework.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases.StoryEntry;
import org.kept.casework.audit.Actor;
import org.kept.casework.drawn.CaseWorth;
import org.kept.casework.drawn.Said;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseData;
import org.kept.workflow.starts.Startables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps on the case what forms say and no module takes; what is said differently later is told in the story. */
@Component
class CaseMemory implements CaseData {

    private final CaseTable table;
    private final CaseTypes types;
    private final CaseWorth worth;
    private final StoryBook story;
    private final Startables startables;
    private final Clock clock;

    CaseMemory(CaseTable table, CaseTypes types, CaseWorth worth, StoryBook story, Startables startables, Clock clock) {
        this.table = table;
        this.types = types;
        this.worth = worth;
        this.story = story;
        this.startables = startables;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> of(CaseRef ref) {
        return table.dataOf(ref); // A process that runs without a case remembers nothing.
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> facts(CaseRef ref) {
        CaseSummary known = table.find(ref).orElse(null);
        if (known == null) {
            return Map.of();
        }
        Map<String, Object> facts = new HashMap<>();
        facts.put("caseTitle", known.title());
        facts.put("caseOwner", known.owner());
        facts.put("caseTeam", known.team());
        facts.put("caseOpenedAt", known.openedAt());
        facts.put("customerName", known.customerName());
        facts.putAll(types.typed(ref, table.dataOf(ref)));
        return facts;
    }

    @Override
    @Transactional
    public void remember(CaseRef ref, Map<String, Object> values) {
        Map<String, Object> before = types.typed(ref, table.dataOf(ref));
        Instant now = clock.instant();
        table.remember(ref, values, now);
        types.note(ref, values);
        worth.follow(ref, values);
        Map<String, Object> changed = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            if (before.get(key) != null && !same(before.get(key), value)) {
                changed.put(key, value);
            }
        });
        if (!changed.isEmpty()) {
            story.add(ref, new StoryEntry(now, "event", Actor.name(), told(ref, before, changed)));
        }
    }

    private String told(CaseRef ref, Map<String, Object> before, Map<String, Object> changed) {
        Map<String, String> labels = table.find(ref)
                .map(found -> startables.labels(found.processKey(), found.processVersion()))
                .orElse(Map.of());
        return changed.keySet().stream()
                .map(key -> labels.getOrDefault(key, key) + ": " + Said.of(labels, key, changed.get(key))
                        + " instead of " + Said.of(labels, key, before.get(key)))
                .collect(Collectors.joining(" · "));
    }

    private static boolean same(Object one, Object other) {
        return one instanceof BigDecimal first && other instanceof BigDecimal second
                ? first.compareTo(second) == 0
                : one.equals(other);
    }
}
