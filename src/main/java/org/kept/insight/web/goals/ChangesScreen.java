package org.kept.insight.web.goals;

import java.time.Instant;
import java.util.Locale;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.ChangeLedger.Expectation;
import org.kept.insight.goals.Change;
import org.kept.insight.measure.Cohorts.Cohort;
import org.kept.insight.measure.Measures;
import org.kept.insight.measure.StepNames;
import org.kept.insight.statistics.Comparison;
import org.kept.insight.web.Differences;
import org.kept.insight.web.Figure;
import org.kept.insight.web.Figures;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** What was deployed, what for, and what came of it, as the page tells it. */
@Component
class ChangesScreen {

    private final Measures measures;
    private final StepNames names;
    private final Figures figures;
    private final Differences differences;
    private final GoalsScreen goals;
    private final Phrases phrases;

    ChangesScreen(
            Measures measures,
            StepNames names,
            Figures figures,
            Differences differences,
            GoalsScreen goals,
            Phrases phrases) {
        this.measures = measures;
        this.names = names;
        this.figures = figures;
        this.differences = differences;
        this.goals = goals;
        this.phrases = phrases;
    }

    /**
     * One deployed version.
     *
     * @param says what came of it, in a sentence
     * @param meant what it was meant to move; null where nobody said
     * @param before the value of the thirty days before, with its cases; null where nothing is compared
     */
    record Row(
            String kind,
            String key,
            int version,
            String name,
            Instant at,
            String reason,
            String meant,
            String says,
            String change,
            Figure before,
            Figure after) {}

    Row row(Change change) {
        String kind = change.deployed().kind().name().toLowerCase(Locale.ROOT);
        Change.Effect effect = change.effect();
        String unit = effect == null ? "number" : unit(effect);
        return new Row(
                kind,
                change.deployed().key(),
                change.deployed().version(),
                phrases.say(
                        "changes.name." + kind,
                        change.deployed().name(),
                        change.deployed().version()),
                change.deployed().at(),
                change.expectation() == null ? null : change.expectation().reason(),
                meant(change.expectation()),
                effect == null ? phrases.say(nothing(change)) : phrases.say("changes.verdict." + change.verdict()),
                effect == null ? null : differences.says(effect.comparison(), unit, "version"),
                effect == null
                        ? null
                        : side(effect.before(), effect.comparison().one(), unit),
                effect == null ? null : side(effect.after(), effect.comparison().other(), unit));
    }

    private static String nothing(Change change) {
        return change.deployed().version() == 1 ? "changes.first" : "changes.unsaid";
    }

    private String meant(Expectation said) {
        if (said == null) {
            return null;
        }
        String what = goals.measure(said.processKey(), said.measure(), false);
        String text = phrases.say(
                said.upwards() ? "changes.meant.up" : "changes.meant.down", what, names.process(said.processKey()));
        return said.expectation() == null || said.expectation().isBlank() ? text : text + ": " + said.expectation();
    }

    private Figure side(Cohort cohort, Comparison.Sample sample, String unit) {
        String value = sample.value().isPresent() ? figures.value(sample.value().getAsDouble(), unit) : "–";
        return figures.of(phrases.say("changes.side", value, sample.n()), cohort.scope(), cohort.mark(), sample.n());
    }

    private String unit(Change.Effect effect) {
        return measures.of(effect.before().scope().processKey()).stream()
                .filter(one -> one.id().equals(effect.measure()))
                .findFirst()
                .map(CaseMeasure::unit)
                .map(unit -> unit.name().toLowerCase(Locale.ROOT))
                .orElse("seconds");
    }
}
