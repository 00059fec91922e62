package org.kept.studio.moves;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
import org.kept.studio.CaseCards;
import org.kept.studio.ModelRef;
import org.kept.studio.migration.Migrations;
import org.kept.studio.outline.Reading;
import org.kept.studio.runs.TrialPage;
import org.kept.studio.shelf.Bookshelf;
import org.kept.studio.shelf.Contents;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.kept.workflow.migration.RunningCase;
import org.kept.workflow.migration.RunningCases;
import org.kept.workflow.migration.Standing;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page shows on which running cases move to the version that is live, or back to another. */
@Component
class MovePage {

    private static final int MOST = 200;

    private final TrialPage page;
    private final Versions versions;
    private final Contents contents;
    private final Bookshelf shelf;
    private final RunningCases running;
    private final CaseCards cards;
    private final Migrations migrations;

    MovePage(
            TrialPage page,
            Versions versions,
            Contents contents,
            Bookshelf shelf,
            RunningCases running,
            CaseCards cards,
            Migrations migrations) {
        this.page = page;
        this.versions = versions;
        this.contents = contents;
        this.shelf = shelf;
        this.running = running;
        this.cards = cards;
        this.migrations = migrations;
    }

    /** A case that runs by another version. */
    record Row(String ref, String title, String customer, int version, String steps) {}

    /** A step that cases stand at and that the version they move to does not have. */
    record Gone(String id, String name, int cases) {}

    /** The version cases move to: what was asked for, else the one that is live. */
    Version target(ModelRef ref, MoveForm typed) {
        return typed.to() == null
                ? live(ref)
                : versions.find(ref, typed.to()).orElseThrow(() -> new NotFoundException("version"));
    }

    private Version live(ModelRef ref) {
        return versions.live(ref).orElseThrow(() -> new ConflictException("It was never deployed"));
    }

    /** Where cases may move: what is live, and every older content that is another. */
    private List<Version> targets(ModelRef ref, Version live, Version chosen) {
        return versions.list(ref).stream()
                .filter(one -> one.current()
                        || one.version() == chosen.version()
                        || !one.unchanged() && !one.hash().equals(live.hash()))
                .toList();
    }

    void fill(ModelRef ref, MoveForm typed, Model model) {
        page.head(ref, model);
        Version live = live(ref);
        Version target = target(ref, typed);
        Reading now = read(ref, target.version());
        Map<Integer, Reading> before = new TreeMap<>();
        List<RunningCase> others = others(ref, target);
        var known = cards.of(others.stream().limit(MOST).map(RunningCase::ref).toList());
        Map<String, Gone> gone = new LinkedHashMap<>();
        Set<String> there =
                new LinkedHashSet<>(now.parts().stream().map(part -> part.id()).toList());
        for (RunningCase one : others) {
            Reading old = before.computeIfAbsent(one.version(), version -> read(ref, version));
            one.steps().stream()
                    .map(Standing::activityId)
                    .filter(id -> !there.contains(id))
                    .forEach(id -> {
                        int cases = gone.containsKey(id) ? gone.get(id).cases() + 1 : 1;
                        gone.put(id, new Gone(id, old.names().getOrDefault(id, id), cases));
                    });
        }
        List<Row> rows = others.stream()
                .limit(MOST)
                .map(one -> {
                    var card = known.getOrDefault(one.ref(), CaseCards.Card.unknown(one.ref()));
                    Reading old = before.get(one.version());
                    String steps = String.join(
                            ", ",
                            one.steps().stream()
                                    .map(at -> old.names().getOrDefault(at.activityId(), at.activityId()))
                                    .distinct()
                                    .toList());
                    return new Row(one.ref(), card.title(), card.customer(), one.version(), steps);
                })
                .toList();
        model.addAttribute("live", live);
        model.addAttribute("target", target);
        model.addAttribute("targets", targets(ref, live, target));
        model.addAttribute("rows", rows);
        model.addAttribute("many", others.size());
        model.addAttribute("gone", gone.values());
        model.addAttribute(
                "steps",
                now.parts().stream().filter(part -> !part.name().isBlank()).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("moves", migrations.of(ref));
    }

    private List<RunningCase> others(ModelRef ref, Version target) {
        var targets = running.targets(target.deployment(), ref.file());
        return running.of(targets.keySet()).stream()
                .filter(one ->
                        !one.definition().equals(targets.get(one.processKey()).definition()))
                .toList();
    }

    private Reading read(ModelRef ref, int version) {
        return shelf.reading(contents.shown(ref, String.valueOf(version)).file());
    }
}
