package org.kept.insight.today;

import java.util.ArrayList;
import java.util.List;
import org.kept.insight.measure.Steps;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.kept.insight.waits.Headline;
import org.kept.insight.web.Links;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a manager is told of a process today, a sentence each, worst first; each leads to its cases. */
@Component
class TodayLines {

    private final CasesBehind behind;
    private final OpenNow now;
    private final Ageing ageing;
    private final Steps steps;
    private final Headline headline;
    private final Links links;
    private final MessageSource messages;

    TodayLines(
            CasesBehind behind,
            OpenNow now,
            Ageing ageing,
            Steps steps,
            Headline headline,
            Links links,
            MessageSource messages) {
        this.behind = behind;
        this.now = now;
        this.ageing = ageing;
        this.steps = steps;
        this.headline = headline;
        this.links = links;
        this.messages = messages;
    }

    /**
     * One sentence.
     *
     * @param mark the kind of mark it is about
     * @param count how many cases (or steps of cases) it is about
     * @param state how bad that is: {@code broken}, {@code at-risk} or {@code kept}; {@code open} where it is neither
     */
    record Line(String mark, String text, String href, long count, String state) {}

    /** All of them; forgotten are the references that are forgotten anywhere. */
    List<Line> of(Scope scope, List<String> forgotten) {
        List<Line> lines = new ArrayList<>();
        lines.add(line(scope, "forgotten", now.forgotten(scope, forgotten), "broken"));
        lines.add(line(scope, "late", now.late(scope), "broken"));
        lines.add(line(scope, "at-risk", now.atRisk(scope), "at-risk"));
        headline.of(scope, steps.of(scope))
                .ifPresent(one -> lines.add(new Line("waits", one.text(), one.href(), one.count(), "open")));
        lines.add(line(scope, "older", ageing.older(scope), "at-risk"));
        lines.add(line(scope, "untaken", now.untaken(scope), "open"));
        lines.add(line(scope, "open", behind.select(scope, Mark.of("open")), "open"));
        return lines;
    }

    private Line line(Scope scope, String mark, Selection selection, String state) {
        long count = behind.count(selection);
        return new Line(
                mark,
                messages.getMessage("insight.today." + mark, new Object[] {count}, LocaleContextHolder.getLocale()),
                links.cases(scope, Mark.of(mark)),
                count,
                count == 0 && !mark.equals("open") ? "kept" : state);
    }
}
