package org.kept.insight.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import org.kept.insight.chart.paper.DataTable;
import org.kept.insight.chart.paper.Mark;
import org.kept.insight.chart.paper.Path;
import org.kept.insight.chart.paper.Rows;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Scale;
import org.kept.insight.chart.scale.Unit;

/** Bars that lie, each with its name and its value in words: waits, outcomes, causes, and differences around zero. */
public final class RowChart extends Plan<RowChart> {

    private record Given(String name, double value, String second, Double low, Double high, String href) {}

    private final List<Given> given = new ArrayList<>();
    private final String what;
    private String second;

    private RowChart(ChartWords words, String name, Unit unit, String what) {
        super(words, name, unit);
        this.what = what;
    }

    /** What the rows are ("Step", "Cause") heads the first column of the table. */
    public static RowChart of(ChartWords words, String name, Unit unit, String what) {
        return new RowChart(words, name, unit, what);
    }

    /** What the second values are ("Money waiting"). */
    public RowChart second(String head) {
        second = head;
        return this;
    }

    public RowChart row(String name, double value, String href) {
        return row(name, value, null, href);
    }

    /** A row with a second value in words, such as an amount. */
    public RowChart row(String name, double value, String secondText, String href) {
        given.add(new Given(name, value, secondText, null, null, href));
        return this;
    }

    /** A row whose value is only known to lie likely between two others. */
    public RowChart row(String name, double value, double low, double high, String secondText, String href) {
        given.add(new Given(name, value, secondText, low, high, href));
        return this;
    }

    @Override
    public Rows chart() {
        double lowest = ends().min().orElse(0);
        double highest = ends().max().orElse(0);
        double least = Math.min(0, lowest);
        double most = highest > least ? Math.max(0, highest) : least + 1;
        boolean intervals = given.stream().anyMatch(one -> one.low() != null);
        Scale scale = Scale.linear(least, most, intervals ? 3 : 0, intervals ? 97 : 100);
        List<Rows.Row> rows = given.stream().map(one -> row(one, scale)).toList();
        return new Rows(
                about(), "rows", rows, rows.stream().map(Rows.Row::mark).toList(), table(), percent(scale.at(0)));
    }

    private DoubleStream ends() {
        return given.stream()
                .flatMapToDouble(one -> one.low() == null
                        ? DoubleStream.of(one.value())
                        : DoubleStream.of(one.value(), one.low(), one.high()));
    }

    private Rows.Row row(Given one, Scale scale) {
        double zero = scale.at(0);
        double end = scale.at(one.value());
        String text = unit.text(one.value());
        Mark mark = new Mark(one.href(), label(one, text), one.value(), "chart__row", "", null);
        boolean sure = one.low() == null || one.low() > 0 || one.high() < 0;
        return new Rows.Row(
                one.name(),
                text,
                one.second(),
                mark,
                percent(Math.min(zero, end)),
                percent(Math.abs(end - zero)),
                percent(end),
                one.low() == null ? null : percent(scale.at(one.low())),
                one.low() == null ? null : percent(scale.at(one.high())),
                (one.value() < 0 ? "chart__lying chart__lying--below" : "chart__lying")
                        + (sure ? "" : " chart__lying--unsure"));
    }

    private String label(Given one, String text) {
        if (one.low() != null) {
            return words.say("interval", one.name(), text, unit.text(one.low()), unit.text(one.high()));
        }
        return one.second() == null
                ? words.say("row", one.name(), text)
                : words.say("row.second", one.name(), text, one.second());
    }

    private DataTable table() {
        boolean seconds = given.stream().anyMatch(one -> one.second() != null);
        boolean intervals = given.stream().anyMatch(one -> one.low() != null);
        List<String> heads = new ArrayList<>(List.of(what, unit.named()));
        if (intervals) {
            heads.add(words.say("likely"));
        }
        if (seconds) {
            heads.add(second == null ? "" : second);
        }
        List<List<DataTable.Cell>> rows = new ArrayList<>();
        for (Given one : given) {
            List<DataTable.Cell> row = new ArrayList<>();
            row.add(DataTable.Cell.words(one.name()));
            row.add(new DataTable.Cell(unit.text(one.value()), one.href(), one.value()));
            if (intervals) {
                row.add(
                        one.low() == null
                                ? DataTable.Cell.none()
                                : DataTable.Cell.words(
                                        words.say("between", unit.text(one.low()), unit.text(one.high()))));
            }
            if (seconds) {
                row.add(one.second() == null ? DataTable.Cell.none() : DataTable.Cell.words(one.second()));
            }
            rows.add(List.copyOf(row));
        }
        return new DataTable(List.copyOf(heads), List.copyOf(rows));
    }

    private static String percent(double value) {
        return Path.tenth(value) + "%";
    }
}
