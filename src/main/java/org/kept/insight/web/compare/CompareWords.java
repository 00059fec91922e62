package org.kept.insight.web.compare;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.kept.insight.compare.Compared;
import org.kept.insight.compare.Sides;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.Comparison;
import org.kept.insight.statistics.MixAdjusted;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.insight.web.Phrases;
import org.kept.staff.People;
import org.springframework.stereotype.Component;

/** Says a comparison in words: the numbers of both sides, how much they differ, and whether that may be chance. */
@Component
class CompareWords {

    private final Phrases phrases;
    private final InsightWords words;
    private final Links links;
    private final People people;

    CompareWords(Phrases phrases, InsightWords words, Links links, People people) {
        this.phrases = phrases;
        this.words = words;
        this.links = links;
        this.people = people;
    }

    /** What the two sides are called, alone and within a sentence. */
    record Names(String one, String other, String inOne, String inOther) {}

    /** A side's value and the cases it is of. */
    record Value(String text, long n, String href) {}

    /**
     * A row of the page.
     *
     * @param difference in words; null where there are too few to say
     * @param range the ends of its 95 % interval
     * @param verdict the key of a word: {@code too_few}, {@code unclear}, {@code higher}, {@code lower}
     * @param mix the difference with the same mix of kinds; null where cases have no kinds
     */
    record Row(
            String name,
            String definition,
            Value one,
            Value other,
            String difference,
            String range,
            String verdict,
            String mix) {}

    /** The sentence and the rows. */
    record Said(String sentence, List<Row> rows) {}

    Names names(Sides.Pair pair) {
        String one = name(pair.by(), pair.a(), pair.one());
        String other = name(pair.by(), pair.b(), pair.other());
        String in = "compare.in." + pair.by().name().toLowerCase(Locale.ROOT);
        return new Names(one, other, phrases.say(in, one), phrases.say(in, other));
    }

    private String name(Sides.By by, String side, Scope scope) {
        return switch (by) {
            case PERIOD -> period(scope);
            case VERSION -> phrases.say("compare.version", side);
            case TEAM -> people.teamNames().getOrDefault(side, side);
        };
    }

    private String period(Scope scope) {
        return phrases.say(
                "compare.period",
                phrases.charts().date(scope.firstDay()),
                phrases.charts().date(scope.lastDay()));
    }

    Said say(Sides.Pair pair, Names names, List<Compared> all) {
        return new Said(
                sentence(names, all.get(0), pair.one()),
                all.stream().map(one -> row(pair, one)).toList());
    }

    private String sentence(Names names, Compared time, Scope scope) {
        Comparison plain = time.plain();
        String key = "compare.says." + verdict(plain);
        if (plain.difference().isEmpty()) {
            return phrases.say(
                    key,
                    names.inOne(),
                    plain.one().n(),
                    names.inOther(),
                    plain.other().n(),
                    Comparison.MINIMUM);
        }
        var difference = plain.difference().get();
        return phrases.say(
                key,
                names.inOne(),
                value(time, plain.one().value(), scope),
                names.inOther(),
                value(time, plain.other().value(), scope),
                words.duration(Math.abs(difference.value()), scope));
    }

    private Row row(Sides.Pair pair, Compared compared) {
        Comparison plain = compared.plain();
        var difference = plain.difference();
        String name = compared.measure() == null
                ? phrases.say("compare." + compared.id())
                : phrases.sayOf(compared.measure().words());
        String definition = compared.measure() == null
                ? phrases.say("compare." + compared.id() + ".definition")
                : phrases.sayOf(compared.measure().words() + ".definition");
        return new Row(
                name,
                definition,
                side(compared, plain.one(), pair.one()),
                side(compared, plain.other(), pair.other()),
                difference
                        .map(told -> signed(compared, told.value(), pair.one()))
                        .orElse(null),
                difference.map(told -> range(compared, told, pair.one())).orElse(null),
                verdict(plain),
                compared.adjusted() == null ? null : mix(compared, compared.adjusted(), pair.one()));
    }

    private String mix(Compared compared, MixAdjusted adjusted, Scope scope) {
        Comparison comparison = adjusted.comparison();
        return comparison
                .difference()
                .map(told -> phrases.say(
                        "compare.mix",
                        signed(compared, told.value(), scope),
                        range(compared, told, scope),
                        phrases.say("compare.mix." + verdict(comparison)),
                        adjusted.common().one() + adjusted.common().other(),
                        adjusted.all().one() + adjusted.all().other()))
                .orElseGet(() -> phrases.say("compare.mix.few"));
    }

    private Value side(Compared compared, Comparison.Sample sample, Scope scope) {
        return new Value(value(compared, sample.value(), scope), sample.n(), links.cases(scope, compared.mark()));
    }

    private String value(Compared compared, OptionalDouble value, Scope scope) {
        return value.isEmpty() ? phrases.say("compare.nothing") : text(compared, value.getAsDouble(), scope);
    }

    private String text(Compared compared, double value, Scope scope) {
        return switch (compared.kind()) {
            case TIME -> words.duration(value, scope);
            case RATE -> phrases.say("compare.per-week", phrases.charts().number(value, 1));
            case SHARE -> words.share(value);
        };
    }

    private String range(Compared compared, Comparison.Difference told, Scope scope) {
        return phrases.say("compare.range", signed(compared, told.low(), scope), signed(compared, told.high(), scope));
    }

    private String signed(Compared compared, double value, Scope scope) {
        String size =
                switch (compared.kind()) {
                    case TIME ->
                        phrases.times(scope).unit().text(phrases.times(scope).of(Math.abs(value)));
                    case RATE -> phrases.charts().number(Math.abs(value), 1);
                    case SHARE -> phrases.say("compare.points", phrases.charts().number(Math.abs(value) * 100, 1));
                };
        return (value < 0 ? "\u2212" : value > 0 ? "+" : "\u00b1") + size;
    }

    private static String verdict(Comparison comparison) {
        return comparison.verdict().name().toLowerCase(Locale.ROOT);
    }
}
