package org.kept.studio.migration;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.studio.CaseCards;
import org.kept.studio.CaseCards.Card;
import org.kept.workflow.migration.CaseMigrator;
import org.kept.workflow.migration.Passage;
import org.kept.workflow.migration.RunningCase;
import org.kept.workflow.migration.RunningCases.Target;
import org.springframework.stereotype.Component;

/** Does everything that a migration would do to each case, and takes it back; beyond its time the models alone are asked. */
@Component
class DryRun {

    private final CaseMove move;
    private final CaseMigrator migrator;
    private final CaseCards cards;
    private final MigrationSettings settings;

    DryRun(CaseMove move, CaseMigrator migrator, CaseCards cards, MigrationSettings settings) {
        this.move = move;
        this.migrator = migrator;
        this.cards = cards;
        this.settings = settings;
    }

    /** What would become of each. */
    List<MigratedCase> of(Migration migration, List<RunningCase> chosen, Map<String, Target> targets) {
        Map<String, Card> known = cards.of(chosen.stream().map(RunningCase::ref).toList());
        long until = System.nanoTime() + settings.dryRun().toNanos();
        List<MigratedCase> all = new ArrayList<>();
        Map<String, Passage> passages = new HashMap<>();
        for (RunningCase one : chosen) {
            Target target = targets.get(one.processKey());
            boolean tried = one.version() == 0 || System.nanoTime() < until;
            String why = one.version() == 0
                    ? CaseMove.NOTHING_RUNS
                    : tried ? move.tried(one, target, migration) : judged(one, target, migration, passages);
            all.add(told(one, known.getOrDefault(one.ref(), Card.unknown(one.ref())), why, tried));
        }
        return all;
    }

    private String judged(RunningCase one, Target target, Migration migration, Map<String, Passage> passages) {
        Passage passage = passages.computeIfAbsent(
                one.processKey() + one.version(), key -> migrator.passage(one, target, migration.mapping()));
        return passage.whyNot(one.steps()).orElse(null);
    }

    private MigratedCase told(RunningCase one, Card card, String why, boolean tried) {
        String step = one.version() == 0
                ? null
                : one.steps().stream()
                        .map(each ->
                                migrator.shape(one.processKey(), one.version()).name(each.activityId()))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new MigratedCase(
                one.ref(),
                card.title(),
                card.customer(),
                card.owner(),
                one.version(),
                one.version() == 0 ? null : one.version(),
                step,
                why == null ? MigrationState.MOVED : MigrationState.REFUSED,
                why == null ? "" : why,
                tried,
                null,
                card.href());
    }
}
