package org.kept.insight.web.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.kept.insight.chart.FanChart;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Size;
import org.kept.insight.forecast.Backlog;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.BackTest;
import org.kept.insight.statistics.DailyFlow;
import org.kept.insight.statistics.Forecast;
import org.kept.insight.statistics.Forecast.HowMany;
import org.kept.insight.statistics.Forecast.Refused;
import org.kept.insight.statistics.Forecast.WhenCleared;
import org.kept.insight.statistics.ThroughputForecast;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.insight.web.Part;
import org.kept.insight.web.Phrases;
import org.springframework.stereotype.Component;

/** Says when the backlog is done, or why that cannot be said, and how often such dates were kept. */
@Component
class BacklogWords {

    private final Backlog backlog;
    private final Phrases phrases;
    private final InsightWords words;
    private final Links links;

    BacklogWords(Backlog backlog, Phrases phrases, InsightWords words, Links links) {
        this.backlog = backlog;
        this.phrases = phrases;
        this.words = words;
        this.links = links;
    }

    /**
     * What the page says.
     *
     * @param part the sentence and the fan of futures
     * @param byDay how many are done by the day asked for
     * @param record how such dates have fared; null where no forecast is made
     * @param basis what it is drawn from
     */
    record Said(Part part, String byDay, String record, String basis) {}

    Said of(Scope scope, Backlog.Question question, Instant now) {
        Backlog.Answer answer = backlog.of(scope, question, now);
        ChartWords charts = phrases.charts();
        String open = links.cases(scope, Mark.of("open"));
        Chart chart = null;
        if (answer.open() > 0 && !answer.ends().isEmpty()) {
            FanChart fan = FanChart.of(charts, phrases.say("forecast.fan.name", ThroughputForecast.RUNS), open)
                    .cases(open, answer.open())
                    .size(Size.WIDE);
            answer.ends().forEach(fan::runs);
            chart = fan.chart();
        }
        boolean refused = answer.cleared() instanceof Refused && answer.byDay() instanceof Refused;
        Forecast.Basis basis = answer.cleared().basis();
        return new Said(
                Part.of(cleared(answer), chart),
                byDay(answer.byDay()),
                refused ? null : record(answer.backTest()),
                phrases.say(
                        "forecast.basis",
                        basis.finished(),
                        basis.days(),
                        basis.runs(),
                        String.valueOf(basis.seed()),
                        question.without().size(),
                        DailyFlow.WEEKS));
    }

    private String cleared(Backlog.Answer answer) {
        if (answer.open() == 0) {
            return phrases.say("forecast.nothing-open");
        }
        if (answer.cleared() instanceof WhenCleared told) {
            return phrases.say(
                    told.arrivals() ? "forecast.cleared.arrivals" : "forecast.cleared",
                    told.backlog(),
                    date(told.p85()),
                    date(told.p50()),
                    date(told.p95()));
        }
        return refused(answer.cleared());
    }

    private String byDay(Forecast forecast) {
        if (forecast instanceof HowMany told) {
            return phrases.say("forecast.by-day", date(told.until()), told.p85(), told.p50());
        }
        return refused(forecast);
    }

    private String refused(Forecast forecast) {
        Refused refused = (Refused) forecast;
        return phrases.say(
                "forecast.refused." + refused.reason().name().toLowerCase(Locale.ROOT),
                refused.basis().finished(),
                ThroughputForecast.MINIMUM_FINISHED,
                ThroughputForecast.MINIMUM_WEEKS);
    }

    private String record(BackTest test) {
        return phrases.say(
                "forecast.record." + test.verdict().name().toLowerCase(Locale.ROOT),
                test.judged(),
                test.kept(),
                words.share(test.share()),
                BackTest.MINIMUM);
    }

    private String date(LocalDate day) {
        return phrases.charts().date(day);
    }
}
