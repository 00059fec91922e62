package org.kept.studio.moves;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kept.shared.ConflictException;
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

/** What the page shows on which running cases move to the version that is live. */
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

    /** A case that runs by an older version. */
    record Row(String ref, String title, String customer, int version, String steps) {}

    /** A step that cases stand at and that the live version does not have. */
    record Gone(String id, String name, int cases) {}

    /** The version cases move to. */
    Version target(ModelRef ref) {
        return versions.live(ref).orElseThrow(() -> new ConflictException("It was never deployed"));
    }

    void fill(ModelRef ref, MoveForm typed, Model model) {
        page.head(ref, model);
        Version live = target(ref);
        Reading now = read(ref, live.version());
        Map<Integer, Reading> before = new TreeMap<>();
        List<RunningCase> older = older(ref, live);
        var known = cards.of(older.stream().limit(MOST).map(RunningCase::ref).toList());
        Map<String, Gone> gone = new LinkedHashMap<>();
        Set<String> there =
                new LinkedHashSet<>(now.parts().stream().map(part -> part.id()).toList());
        for (RunningCase one : older) {
            Reading old = before.computeIfAbsent(one.version(), version -> read(ref, version));
            one.steps().stream()
                    .map(Standing::activityId)
                    .filter(id -> !there.contains(id))
                    .forEach(id -> {
                        int cases = gone.containsKey(id) ? gone.get(id).cases() + 1 : 1;
                        gone.put(id, new Gone(id, old.names().getOrDefault(id, id), cases));
                    });
        }
        List<Row> rows = older.stream()
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
        model.addAttribute("rows", rows);
        model.addAttribute("many", older.size());
        model.addAttribute("gone", gone.values());
        model.addAttribute(
                "steps",
                now.parts().stream().filter(part -> !part.name().isBlank()).toList());
        model.addAttribute("typed", typed);
        model.addAttribute("moves", migrations.of(ref));
    }

    private List<RunningCase> older(ModelRef ref, Version live) {
        var targets = running.targets(live.deployment(), ref.file());
        return running.of(targets.keySet()).stream()
                .filter(one ->
                        !one.definition().equals(targets.get(one.processKey()).definition()))
                .toList();
    }

    private Reading read(ModelRef ref, int version) {
        return shelf.reading(contents.shown(ref, String.valueOf(version)).file());
    }
}
