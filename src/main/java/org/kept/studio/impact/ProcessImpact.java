package org.kept.studio.impact;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.studio.CaseCards;
import org.kept.studio.CaseCards.Card;
import org.kept.studio.diff.Change;
import org.kept.studio.diff.Change.Kind;
import org.kept.studio.diff.ModelDiff;
import org.kept.workflow.migration.CaseMigrator;
import org.kept.workflow.migration.Passage;
import org.kept.workflow.migration.Place;
import org.kept.workflow.migration.ProcessShape;
import org.kept.workflow.migration.RunningCase;
import org.kept.workflow.migration.RunningCases;
import org.kept.workflow.migration.Standing;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Outline;
import org.springframework.stereotype.Component;

/** Says of a drafted process which running cases stand where it changes, and which of them could go over to it. */
@Component
class ProcessImpact {

    private static final int MOST = 1_000;
    private static final String THERE = "the draft";

    private final RunningCases running;
    private final CaseMigrator migrator;
    private final CaseCards cards;
    private final Passed passed;

    ProcessImpact(RunningCases running, CaseMigrator migrator, CaseCards cards, Passed passed) {
        this.running = running;
        this.migrator = migrator;
        this.cards = cards;
        this.passed = passed;
    }

    /** A case and why it cannot go over; null if it can. */
    private record Judged(RunningCase one, Standing at, String why) {

        boolean standsAt(Set<String> elements) {
            return one.standings().stream().anyMatch(standing -> elements.contains(standing.activityId()));
        }
    }

    /** @param live what new cases begin with now; null for a new file */
    Impact of(ModelFile live, ModelFile draft, Locale locale) {
        List<Change> changes = ModelDiff.between(live, draft, locale);
        Set<String> keys = keys(live, draft);
        Map<String, Optional<Passage>> passages = new HashMap<>();
        List<Judged> cases = running.of(keys).stream()
                .map(one -> judge(
                        one,
                        passages.computeIfAbsent(one.processKey() + " " + one.version(), key -> passage(one, draft))))
                .toList();
        List<Judged> stuck = cases.stream().filter(each -> each.why() != null).toList();
        List<Impact.Step> steps = steps(changes, cases, keys, live, draft);
        Map<Integer, Integer> versions = new TreeMap<>();
        cases.forEach(each -> versions.merge(each.one().version(), 1, Integer::sum));
        return new Impact(
                "process",
                draft.hash(),
                cases.size(),
                cases.size() - stuck.size(),
                cases.size(),
                versions,
                steps,
                blocked(stuck),
                renames(changes),
                null,
                List.of(),
                sentence(cases.size(), stuck.size()));
    }

    private static Set<String> keys(ModelFile live, ModelFile draft) {
        return Stream.of(Optional.ofNullable(live), Optional.of(draft))
                .flatMap(Optional::stream)
                .flatMap(file -> Outline.of(file).keys().stream())
                .filter(key -> key.startsWith("bpmn:"))
                .map(key -> key.substring("bpmn:".length()))
                .collect(Collectors.toSet());
    }

    private Judged judge(RunningCase one, Optional<Passage> passage) {
        Standing first = one.steps().stream().findFirst().orElse(null);
        if (passage.isEmpty()) {
            return new Judged(one, first, "The process “" + one.processKey() + "” is not in the draft any more");
        }
        for (Standing standing : one.steps()) {
            Optional<String> why = passage.get().whyNot(standing);
            if (why.isPresent()) {
                return new Judged(one, standing, why.get());
            }
        }
        return new Judged(one, first, null);
    }

    private Optional<Passage> passage(RunningCase one, ModelFile draft) {
        return ProcessShape.of(draft, one.processKey())
                .map(there -> new Passage(migrator.shape(one.processKey(), one.version()), there, Map.of(), THERE));
    }

    private List<Impact.Blocked> blocked(List<Judged> stuck) {
        List<Judged> some = stuck.stream().limit(MOST).toList();
        Map<String, Card> known =
                cards.of(some.stream().map(each -> each.one().ref()).toList());
        return some.stream()
                .map(each -> {
                    RunningCase one = each.one();
                    String step = each.at() == null ? null : each.at().activityId();
                    String name = step == null
                            ? null
                            : migrator.shape(one.processKey(), one.version()).name(step);
                    Card card = known.getOrDefault(one.ref(), Card.unknown(one.ref()));
                    return Impact.Blocked.of(card, one.version(), step, name, each.why());
                })
                .toList();
    }

    private List<Impact.Step> steps(
            List<Change> changes, List<Judged> cases, Set<String> keys, ModelFile live, ModelFile draft) {
        Map<String, List<Change>> byElement = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.element() != null && change.kind() != Kind.MOVED)
                .forEach(change -> byElement
                        .computeIfAbsent(change.element(), key -> new ArrayList<>())
                        .add(change));
        Map<String, Place> places = places(keys, live, draft);
        Set<String> all = byElement.values().stream()
                .flatMap(List::stream)
                .flatMap(change -> ids(change, Map.of()).stream())
                .collect(Collectors.toSet());
        Map<String, Long> often = passed.lately(keys, all);
        List<Impact.Step> steps = new ArrayList<>();
        byElement.forEach((element, own) -> {
            Set<String> ids = new HashSet<>();
            own.forEach(change -> ids.addAll(ids(change, Map.of())));
            Set<String> where = new HashSet<>();
            own.forEach(change -> where.addAll(ids(change, places)));
            List<Judged> standing =
                    cases.stream().filter(each -> each.standsAt(where)).toList();
            int stuck =
                    (int) standing.stream().filter(each -> each.why() != null).count();
            Place place = places.get(element);
            steps.add(new Impact.Step(
                    element,
                    place == null || place.name().isBlank() ? element : place.name(),
                    own.stream().map(Change::kind).min(Kind::compareTo).orElseThrow(),
                    own.stream().map(Change::sentence).toList(),
                    standing.size(),
                    standing.size() - stuck,
                    stuck,
                    ids.stream().mapToLong(id -> often.getOrDefault(id, 0L)).sum(),
                    standing.isEmpty() || place == null || place.name().isBlank()
                            ? null
                            : "/cases?step=" + URLEncoder.encode(place.name(), StandardCharsets.UTF_8)));
        });
        return steps;
    }

    /** The element under its ids of now and before; a boundary event concerns who stands at what it is attached to. */
    private static Set<String> ids(Change change, Map<String, Place> places) {
        Set<String> ids = new HashSet<>();
        ids.add(change.element());
        if (change.kind() == Kind.RENAMED && change.before() != null) {
            ids.add(change.before());
        }
        Set<String> hosts = new HashSet<>();
        ids.stream()
                .map(places::get)
                .filter(place -> place != null && place.host() != null)
                .forEach(place -> hosts.add(place.host()));
        ids.addAll(hosts);
        return ids;
    }

    private static Map<String, Place> places(Set<String> keys, ModelFile live, ModelFile draft) {
        Map<String, Place> places = new HashMap<>();
        Stream.of(Optional.ofNullable(live), Optional.of(draft))
                .flatMap(Optional::stream)
                .forEach(file -> keys.forEach(key -> ProcessShape.of(file, key)
                        .ifPresent(shape -> shape.places().forEach(place -> places.put(place.id(), place)))));
        return places;
    }

    private static Map<String, String> renames(List<Change> changes) {
        Map<String, String> mapping = new LinkedHashMap<>();
        changes.stream()
                .filter(change -> change.kind() == Kind.RENAMED)
                .filter(change -> change.elementType() != null && change.before() != null)
                .filter(change ->
                        change.elementType().matches("\\w*([tT]ask|Event|Gateway|[sS]ubProcess|callActivity)"))
                .forEach(change -> mapping.put(change.before(), change.element()));
        return mapping;
    }

    private static String sentence(int running, int stuck) {
        if (running == 0) {
            return "No case is running by this process.";
        }
        String all = running == 1
                ? "1 case is running; it goes on by the version it began with"
                : running + " cases are running; they go on by the versions they began with";
        String move = stuck == 0
                ? running == 1 ? "It could go over to the draft." : "All of them could go over to the draft."
                : (running - stuck) + " could go over to the draft, " + stuck + " could not.";
        return all + " until somebody moves cases. " + move;
    }
}
