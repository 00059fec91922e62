package org.kept.insight.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Size;
import org.kept.insight.chart.scale.Step;
import org.kept.insight.chart.scale.Unit;
import org.springframework.context.support.ResourceBundleMessageSource;

/** One chart of every kind, as a page would make it, with the same numbers each time. */
final class Charts {

    static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    static final ResourceBundleMessageSource MESSAGES = messages();
    static final ChartWords WORDS = new ChartWords(MESSAGES, Locale.ENGLISH);

    private static final List<String> PHASES =
            List.of("Follow-up", "Waiting for the customer", "Quote", "Qualification");

    private Charts() {}

    /** By its sentence. */
    static Map<String, Chart> all() {
        Map<String, Chart> all = new LinkedHashMap<>();
        all.put(
                "Since version 3 quotes take 3.1 working days instead of 5.2",
                behaviour().chart());
        all.put("Half of the quotes are out in 3 days, 85 % in 6", lines().chart());
        all.put("34 more orders came in than were delivered since June", bars(26).chart());
        all.put(
                "The pile grows at the customer: 25 quotes wait there",
                stack(90).chart());
        all.put("85 of 100 cases took less than 12 days", scatter(600).chart());
        all.put(
                "A year of cases: two thirds of them in under a week",
                scatter(5_000).chart());
        all.put("Four quotes are older than 95 % ever were", ageing().chart());
        all.put("Quotes wait 1.8 working days for Finance: \u20ac412k today", waits().chart());
        all.put(
                "Version 3 is faster for new customers; for others nobody knows yet",
                differences().chart());
        all.put(
                "The 40 open orders are likely delivered by 18 January",
                forecast().chart());
        return all;
    }

    static LineChart behaviour() {
        Random random = new Random(4);
        List<Point> points = new ArrayList<>();
        for (int week = 0; week < 26; week++) {
            double value = (week < 15 ? 5.2 : 3.1) + random.nextGaussian() * 0.5 + (week == 8 ? 3 : 0);
            Point point =
                    Point.of(MONDAY.plusWeeks(week), Math.round(value * 10) / 10.0, "/cases?metric=cycle&week=" + week);
            points.add(
                    week == 8
                            ? point.signalled("above the usual")
                            : week == 22 ? point.signalled("eight on one side") : point);
        }
        return LineChart.of(
                        WORDS,
                        "Working days from request to quote, middle of each week",
                        Unit.workingDays(WORDS),
                        Step.WEEK)
                .series("Quote", "in the middle", points)
                .limits(MONDAY, MONDAY.plusWeeks(14), 3.6, 5.2, 6.8)
                .limits(MONDAY.plusWeeks(15), MONDAY.plusWeeks(25), 1.9, 3.1, 4.3)
                .rebase(MONDAY.plusWeeks(15), "version 3")
                .target(4, "promised: 4 days")
                .cases("/cases?metric=cycle", 312);
    }

    static LineChart lines() {
        Random random = new Random(5);
        List<List<Point>> lines = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int week = 0; week < 26; week++) {
            for (int line = 0; line < 3; line++) {
                double hours = (line * 50 + 40 + random.nextDouble() * 24) * 3_600;
                lines.get(line)
                        .add(Point.of(
                                MONDAY.plusWeeks(week),
                                week == 11 ? Double.NaN : hours,
                                "/cases?p=" + line + "&week=" + week));
            }
        }
        return LineChart.of(WORDS, "Time to quote", Unit.seconds(WORDS), Step.WEEK)
                .series("50 %", "", lines.get(0))
                .series("85 %", "", lines.get(1))
                .series("95 %", "", lines.get(2))
                .cases("/cases?metric=time", 1);
    }

    static BarChart bars(int weeks) {
        Random random = new Random(6);
        List<Point> in = IntStream.range(0, weeks)
                .mapToObj(week -> Point.of(MONDAY.plusWeeks(week), 8 + random.nextInt(14), "/cases?arrived=" + week))
                .toList();
        List<Point> out = IntStream.range(0, weeks)
                .mapToObj(week -> Point.of(MONDAY.plusWeeks(week), 6 + random.nextInt(14), "/cases?finished=" + week))
                .toList();
        return BarChart.of(WORDS, "Arrived and finished per week", Unit.counts(WORDS), Step.WEEK)
                .bars("Arrived", "arrived", in)
                .bars("Finished", "finished", out)
                .net()
                .cases("/cases", 640);
    }

    static StackChart stack(int days) {
        Random random = new Random(7);
        StackChart chart = StackChart.of(WORDS, "Open cases by phase", Unit.counts(WORDS), PHASES);
        double[] now = {4, 9, 12, 8};
        for (int day = 0; day < days; day++) {
            for (int phase = 0; phase < now.length; phase++) {
                now[phase] = Math.max(0, now[phase] + random.nextInt(3) - 1 + (phase == 1 && day % 5 == 0 ? 1 : 0));
            }
            int at = day;
            chart.day(
                    MONDAY.plusDays(day),
                    List.of(now[0], now[1], now[2], now[3]),
                    IntStream.range(0, 4)
                            .mapToObj(phase -> "/cases?phase=" + phase + "&day=" + at)
                            .toList());
        }
        return chart.cases("/cases?open", 47);
    }

    static ScatterChart scatter(int cases) {
        Random random = new Random(8);
        ScatterChart chart = ScatterChart.of(
                WORDS,
                "Finished cases by how long they took (" + cases + ")",
                Unit.days(WORDS),
                (from, to, low, high) -> "/cases?from=" + from + "&to=" + to + "&low=" + low + "&high=" + high);
        for (int i = 0; i < cases; i++) {
            double days = Math.exp(1 + random.nextGaussian() * 0.8);
            chart.dot(
                    MONDAY.plusDays(random.nextInt(cases > 2_000 ? 365 : 120)),
                    days,
                    "ORD-2026-%06d".formatted(i),
                    "/cases/ORD-" + i);
        }
        return chart.level(2.7, "50 % within 2.7 days")
                .level(6.2, "85 % within 6.2 days")
                .level(10.1, "95 % within 10.1 days")
                .size(Size.NORMAL)
                .cases("/cases?finished", cases);
    }

    static AgeingChart ageing() {
        Random random = new Random(9);
        AgeingChart chart = AgeingChart.of(WORDS, "Open quotes by step and age", Unit.workingDays(WORDS));
        int ref = 0;
        for (String step : List.of("Qualify", "Prepare the quote", "Approve", "Wait for the customer")) {
            double p50 = 2 + random.nextInt(5);
            chart.step(step, p50, p50 * 2, p50 * 2.8);
            for (int i = 0; i < 14 + random.nextInt(12); i++) {
                String name = "LEAD-2026-%06d".formatted(ref++);
                chart.open(Math.abs(random.nextGaussian() * p50 * 1.3), name, "/cases/" + name);
            }
        }
        return chart.step("A new step")
                .open(1, "LEAD-2026-000999", "/cases/LEAD-2026-000999")
                .cases("/cases?open", ref + 1);
    }

    static RowChart waits() {
        return RowChart.of(WORDS, "Waiting by step, last 12 weeks", Unit.workingDays(WORDS), "Step")
                .second("Money waiting")
                .row("Approval by Finance", 1.84, "\u20ac412k", "/cases?step=finance")
                .row("Waiting for the customer", 1.2, "\u20ac1,204,500,000", "/cases?step=customer")
                .row(
                        "A step with a name that takes sixty characters, more or less",
                        0.6,
                        "\u20ac80k",
                        "/cases?step=long")
                .row("Stock", 0.0, "\u20ac0", "/cases?step=stock")
                .cases("/cases?waiting", 93);
    }

    static RowChart differences() {
        return RowChart.of(
                        WORDS,
                        "Version 3 against version 2, difference of the middle",
                        Unit.days(WORDS),
                        "Kind of customer")
                .row("New", -1.8, -2.6, -0.9, null, "/cases?kind=new")
                .row("Known", -0.4, -1.3, 0.6, null, "/cases?kind=known")
                .row("Public bodies", 0.9, 0.2, 1.7, null, "/cases?kind=public")
                .cases("/cases?version=3", 120);
    }

    static FanChart forecast() {
        Random random = new Random(10);
        FanChart chart = FanChart.of(WORDS, "When the open orders are delivered, 10,000 runs", "/cases?open");
        for (int i = 0; i < 10_000; i++) {
            chart.runs(LocalDate.of(2026, 12, 20).plusDays((long) Math.max(0, 20 + random.nextGaussian() * 7)), 1);
        }
        return chart.cases("/cases?open", 40);
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasename("messages/insight");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }
}
