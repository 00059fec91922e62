package org.kept.insight.chart;

import org.kept.insight.chart.paper.Chart;
import org.kept.insight.chart.scale.ChartWords;
import org.kept.insight.chart.scale.Size;
import org.kept.insight.chart.scale.Unit;

/** What may be said about a chart of any kind before it is drawn. */
abstract class Plan<T extends Plan<T>> {

    final ChartWords words;
    final Unit unit;
    Size size = Size.NORMAL;
    private final String name;
    private String nothing;
    private String href;
    private long cases;

    Plan(ChartWords words, String name, Unit unit) {
        this.words = words;
        this.name = name;
        this.unit = unit;
        this.nothing = words.say("nothing");
    }

    /** How much paper it gets. */
    public T size(Size size) {
        this.size = size;
        return self();
    }

    /** What is said where there is nothing to draw: "Nothing finished in these weeks yet". */
    public T nothing(String nothing) {
        this.nothing = nothing;
        return self();
    }

    /** The list of all cases behind the chart, and how many they are. */
    public T cases(String href, long cases) {
        this.href = href;
        this.cases = cases;
        return self();
    }

    /** Draws it. */
    public abstract Chart chart();

    Chart.About about() {
        return new Chart.About(name, nothing, href, cases);
    }

    @SuppressWarnings("unchecked")
    private T self() {
        return (T) this;
    }
}
