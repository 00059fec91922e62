package org.kept.casework.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.casework.evidence.CaseEvidence;
import org.kept.promise.Clocks;
import org.kept.promise.Clocks.Clock;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The promises of a case on its page: the open ones with what may be done to them, and those that are over. */
@Component
class ClockPanel {

    private final Clocks clocks;
    private final Promises promises;
    private final List<CaseEvidence> evidence;
    private final Words words;

    ClockPanel(Clocks clocks, Promises promises, List<CaseEvidence> evidence, Words words) {
        this.clocks = clocks;
        this.promises = promises;
        this.evidence = evidence;
        this.words = words;
    }

    void fill(Model model, CaseRef ref, boolean mayChange) {
        List<Clock> open = clocks.of(ref);
        List<PromiseView> views = open.stream().map(Clock::promise).toList();
        model.addAttribute("clocks", open);
        model.addAttribute(
                "ended",
                promises.of(ref).stream().filter(view -> !views.contains(view)).toList());
        if (mayChange && open.stream().anyMatch(Clock::pausable)) {
            model.addAttribute("evidence", evidence(ref));
        }
    }

    Optional<PromiseView> open(CaseRef ref, String policy) {
        return clocks.of(ref).stream()
                .map(Clock::promise)
                .filter(promise -> promise.policy().equals(policy))
                .findFirst();
    }

    /** What may stand for a pause: ids with what people call them, the newest first. */
    Map<String, String> evidence(CaseRef ref) {
        Map<String, String> items = new LinkedHashMap<>();
        evidence.stream()
                .flatMap(module -> module.of(ref).stream())
                .sorted(Comparator.comparing(CaseEvidence.Item::at).reversed())
                .forEach(item -> items.put(item.id(), words.near(item.at()) + " · " + item.title()));
        return items;
    }
}
