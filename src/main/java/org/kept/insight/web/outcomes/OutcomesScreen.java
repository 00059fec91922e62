package org.kept.insight.web.outcomes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.kept.casework.measures.CaseMeasure;
import org.kept.casework.measures.CaseMeasure.Better;
import org.kept.casework.measures.CaseMeasure.Kind;
import org.kept.insight.chart.Sparkline;
import org.kept.insight.chart.paper.Drawing;
import org.kept.insight.measure.Course;
import org.kept.insight.outcomes.Targets.Target;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.web.Differences;
import org.kept.insight.web.Figure;
import org.kept.insight.web.Figures;
import org.kept.insight.web.Links;
import org.kept.insight.web.Phrases;
import org.kept.insight.web.Trend;
import org.springframework.stereotype.Component;

/** The measures of a process, as the page tells them. */
@Component
class OutcomesScreen {

    private final Figures figures;
    private final Differences differences;
    private final Phrases phrases;
    private final Trend trend;
    private final Links links;

    OutcomesScreen(Figures figures, Differences differences, Phrases phrases, Trend trend, Links links) {
        this.figures = figures;
        this.differences = differences;
        this.phrases = phrases;
        this.trend = trend;
        this.links = links;
    }

    /**
     * One measure.
     *
     * @param words the key of its name, definition and exclusions
     * @param target what it should come to, in words; empty where nobody said
     * @param targetValue the same as it is typed: percents, hours or a number
     */
    record Row(
            String id,
            String words,
            String sentence,
            Figure n,
            List<Figure> sides,
            String target,
            String targetSource,
            String targetValue,
            String targetUnit,
            String change,
            Drawing spark,
            Trend.Drawn trend) {}

    Row row(Scope scope, Course course, Map<String, Target> targets) {
        CaseMeasure measure = course.measure();
        String unit = unit(measure);
        Target target = targets.get(measure.id());
        long n = course.now().n();
        return new Row(
                measure.id(),
                measure.words(),
                sentence(course, target, unit),
                figures.of(phrases.say("outcomes.n", n), scope, Mark.of("measure", measure.id()), n),
                sides(scope, course),
                target == null ? phrases.say("outcomes.target.none") : targetSays(measure, target, unit),
                target == null
                        ? ""
                        : phrases.say("outcomes.target.source", target.source(), phrases.day(target.validFrom())),
                target == null ? "" : TargetUnits.typed(unit, target.value()),
                unit,
                differences.says(course.change(), unit, "before"),
                spark(scope, course, unit),
                trend(scope, course, target, unit));
    }

    private String sentence(Course course, Target target, String unit) {
        String name = phrases.sayOf(course.measure().words());
        if (course.now().value() == null || course.now().n() == 0) {
            return phrases.say("outcomes.says.none", name);
        }
        String value = figures.value(course.now().value(), unit);
        if (target == null) {
            return phrases.say("outcomes.says", name, value);
        }
        return phrases.say(
                reached(course, target) ? "outcomes.says.reached" : "outcomes.says.missed",
                name,
                value,
                figures.value(target.value().doubleValue(), unit));
    }

    private static boolean reached(Course course, Target target) {
        int compared = Double.compare(course.now().value(), target.value().doubleValue());
        return course.measure().better() == Better.HIGHER ? compared >= 0 : compared <= 0;
    }

    private String targetSays(CaseMeasure measure, Target target, String unit) {
        return phrases.say(
                measure.better() == Better.HIGHER ? "outcomes.target.least" : "outcomes.target.most",
                figures.value(target.value().doubleValue(), unit));
    }

    /** Of a share, those that reached what is asked, and the others. */
    private List<Figure> sides(Scope scope, Course course) {
        if (course.measure().kind() != Kind.SHARE || course.now().n() == 0) {
            return List.of();
        }
        long hits = Math.round(course.now().value() * course.now().n());
        String id = course.measure().id();
        return List.of(
                figures.of(phrases.say("outcomes.hit", hits), scope, Mark.of("measure", id, "hit"), hits),
                figures.of(
                        phrases.say("outcomes.miss", course.now().n() - hits),
                        scope,
                        Mark.of("measure", id, "miss"),
                        course.now().n() - hits));
    }

    private Trend.Drawn trend(Scope scope, Course course, Target target, String unit) {
        List<Trend.At> values = course.points().stream()
                .filter(point -> point.value() != null)
                .map(point -> new Trend.At(point.on(), point.value(), href(scope, course.measure(), point), point.n()))
                .toList();
        boolean months = course.points().size() > 1
                && course.points()
                        .get(1)
                        .on()
                        .isAfter(course.points().get(0).on().plusDays(7));
        boolean skewed = course.measure().kind() == Kind.MEDIAN_TIME;
        Double aim = target == null ? null : target.value().doubleValue();
        String says = target == null
                ? null
                : phrases.say(
                        "outcomes.target.line", figures.value(target.value().doubleValue(), unit));
        String name = phrases.sayOf(course.measure().words());
        return trend.draw(new Trend.Asked(name, name, figures.unit(unit), months, aim, says, skewed), values);
    }

    /** The course as small as a word; its cases are all of them. */
    private Drawing spark(Scope scope, Course course, String unit) {
        List<Double> values = course.points().stream()
                .map(Course.Point::value)
                .filter(java.util.Objects::nonNull)
                .toList();
        return Sparkline.of(
                phrases.charts(),
                phrases.sayOf(course.measure().words()),
                figures.unit(unit),
                values.size() < 2 ? List.of() : values,
                links.cases(scope, Mark.of("measure", course.measure().id())));
    }

    private String href(Scope scope, CaseMeasure measure, Course.Point point) {
        LocalDate next = point.until().plusDays(1);
        Scope part = scope.during(
                point.on().atStartOfDay(scope.zone()).toInstant(),
                next.atStartOfDay(scope.zone()).toInstant());
        return links.cases(part, Mark.of("measure", measure.id()));
    }

    static String unit(CaseMeasure measure) {
        return measure.unit().name().toLowerCase(java.util.Locale.ROOT);
    }
}
