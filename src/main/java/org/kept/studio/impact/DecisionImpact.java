package org.kept.studio.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kept.studio.CaseCards;
import org.kept.studio.CaseCards.Card;
import org.kept.studio.diff.xml.Canonical;
import org.kept.studio.impact.PastDecisions.Past;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.models.check.XmlReader;
import org.kept.workflow.trial.Trials;
import org.kept.workflow.trial.result.ReplayResult;
import org.kept.workflow.trial.result.Verdict;
import org.springframework.stereotype.Component;

/** Asks a drafted table again what was decided lately, in the child that may hang, and says which cases would have come out otherwise. */
@Component
class DecisionImpact {

    private static final int MOST = 1_000;

    private final PastDecisions past;
    private final Trials trials;
    private final FactsOfToday today;
    private final CaseCards cards;

    DecisionImpact(PastDecisions past, Trials trials, FactsOfToday today, CaseCards cards) {
        this.past = past;
        this.trials = trials;
        this.today = today;
        this.cards = cards;
    }

    /** @param live what is asked now; null for a new file */
    Impact of(ModelFile live, ModelFile draft, int running) {
        Set<String> changed = live == null ? Set.of() : changed(live, draft);
        List<Past> found = past.last(changed, outputs(draft), MOST);
        List<Past> whole = found.stream().filter(Past::whole).toList();
        Set<String> guessed = today.fill(whole, wanted(draft));
        Set<String> words = new TreeSet<>();
        if (whole.size() < found.size()) {
            words.add((found.size() - whole.size())
                    + " could not be asked again: an input is worked out from values that were not kept");
        }
        if (!guessed.isEmpty()) {
            words.add("What the table did not read then was taken as it stands today: " + String.join(", ", guessed));
        }
        List<Impact.Flip> flips = new ArrayList<>();
        double seconds = 0;
        int asked = 0;
        Map<String, List<Past>> byDecision = whole.stream().collect(Collectors.groupingBy(Past::decision));
        Map<String, Card> known = cards.of(
                whole.stream().filter(each -> each.ref() != null).map(Past::ref).toList());
        Map<String, Xml> drafted = decisions(draft);
        for (String decision : new TreeSet<>(byDecision.keySet())) {
            Map<Map<String, Object>, List<Past>> questions = byDecision.get(decision).stream()
                    .collect(Collectors.groupingBy(Past::variables, LinkedHashMap::new, Collectors.toList()));
            List<List<Past>> asking = List.copyOf(questions.values());
            FlipWords said = new FlipWords(drafted.get(decision));
            ReplayResult result =
                    trials.replay(draft.name(), live.bytes(), draft.bytes(), decision, List.copyOf(questions.keySet()));
            seconds += result.seconds();
            if (result.verdict() != Verdict.PASSED) {
                words.add(result.sentence());
            }
            for (ReplayResult.Case one : result.cases()) {
                asked += asking.get(one.index()).size();
                if (one.flips() || one.after().problem() != null) {
                    asking.get(one.index()).forEach(each -> flips.add(flip(each, one, known, said)));
                }
            }
        }
        flips.sort(Comparator.comparing(Impact.Flip::at).reversed());
        Impact.Replay replay =
                new Impact.Replay(asked, found.size(), flips.size(), money(flips), seconds, String.join(". ", words));
        return new Impact(
                "decision",
                draft.hash(),
                running,
                0,
                running,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                replay,
                flips,
                sentence(live, changed, replay));
    }

    /** The decisions of both that say something else now, or ask one that does. */
    private static Set<String> changed(ModelFile live, ModelFile draft) {
        Map<String, Xml> before = decisions(live);
        Map<String, Xml> after = decisions(draft);
        Set<String> changed = after.keySet().stream()
                .filter(before::containsKey)
                .filter(key -> !Canonical.of(before.get(key)).equals(Canonical.of(after.get(key))))
                .collect(Collectors.toCollection(TreeSet::new));
        for (boolean more = true; more; ) {
            more = changed.addAll(after.entrySet().stream()
                    .filter(each -> before.containsKey(each.getKey()))
                    .filter(each -> each.getValue()
                            .all()
                            .filter(part -> part.is("requiredDecision"))
                            .anyMatch(part -> changed.contains(part.get("href").replace("#", ""))))
                    .map(Map.Entry::getKey)
                    .toList());
        }
        return changed;
    }

    private static Map<String, Xml> decisions(ModelFile file) {
        try {
            return XmlReader.read(file)
                    .children("decision")
                    .collect(Collectors.toMap(decision -> decision.get("id"), decision -> decision, (one, two) -> one));
        } catch (XmlReader.Unreadable e) {
            return Map.of();
        }
    }

    /** What the file's own decisions answer, which those after them read. */
    private static Set<String> outputs(ModelFile draft) {
        return decisions(draft).values().stream()
                .flatMap(Xml::all)
                .filter(part -> part.is("output", "variable"))
                .map(part -> part.get("name"))
                .collect(Collectors.toSet());
    }

    /** The facts that the draft reads. */
    private static Set<String> wanted(ModelFile draft) {
        return decisions(draft).values().stream()
                .flatMap(decision -> PastDecisions.texts(decision).stream())
                .flatMap(text -> PastDecisions.FACT.matcher(text).results())
                .map(fact -> fact.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Impact.Flip flip(Past past, ReplayResult.Case one, Map<String, Card> known, FlipWords words) {
        Card card = past.ref() == null ? Card.unknown(null) : known.getOrDefault(past.ref(), Card.unknown(past.ref()));
        return new Impact.Flip(
                past.decision(),
                past.ref(),
                card.title(),
                card.customer(),
                card.owner(),
                card.ownerName(),
                card.value(),
                card.currency(),
                past.at(),
                one.before().outputs(),
                one.after().outputs(),
                words.say(one),
                past.ref() == null ? null : card.href());
    }

    /** A case counts once, however often it was decided on. */
    private static Map<String, BigDecimal> money(List<Impact.Flip> flips) {
        Map<String, BigDecimal> money = new TreeMap<>();
        Set<String> counted = new TreeSet<>();
        flips.stream()
                .filter(flip -> flip.value() != null && counted.add(flip.ref()))
                .forEach(flip -> money.merge(flip.currency(), flip.value(), BigDecimal::add));
        return money;
    }

    private static String sentence(ModelFile live, Set<String> changed, Impact.Replay replay) {
        if (live == null || changed.isEmpty()) {
            return live == null
                    ? "Nothing has been decided by it yet."
                    : "No decision of this file says anything else.";
        }
        if (replay.found() == 0) {
            return "Nothing has been decided by it yet.";
        }
        if (replay.asked() == 1) {
            return "The last decision would come out " + (replay.flips() == 0 ? "the same." : "otherwise.");
        }
        return "Of the last " + replay.asked() + " decisions " + replay.flips() + " would come out otherwise.";
    }
}
