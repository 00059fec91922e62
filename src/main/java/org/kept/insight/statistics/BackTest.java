package org.kept.insight.statistics;

import java.time.LocalDate;
import org.kept.insight.statistics.DailyFlow.Day;
import org.kept.insight.statistics.Forecast.WhenCleared;

/**
 * How past forecasts would have fared, so that a page can say "of 20 dates we would have named, 17 were kept": week by week,
 * the forecast is made from what was known then for two weeks' worth of work, and its 85 % date compared with what happened.
 * Weeks whose date is not over yet are left out, whatever happened so far.
 *
 * @param judged how many dates are over
 * @param kept how many of them had the work done
 */
public record BackTest(int judged, int kept, Verdict verdict) {

    /** Fewer dates than this judge nothing. */
    public static final int MINIMUM = 8;

    private static final int WEEKS = 52;
    private static final int DAYS_OF_WORK = 14;
    private static final double TOO_LOW = 0.8;
    private static final double TOO_HIGH = 0.9;

    /** What the record is worth. */
    public enum Verdict {
        /** Fewer than {@link #MINIMUM} dates are over. */
        TOO_FEW,
        /** Fewer than 80 in 100 were kept: the forecast promises too much. */
        TOO_EARLY,
        /** From 80 to 90 in 100 were kept, as they should be. */
        ON_MARK,
        /** More than 90 in 100 were kept: dates hold, though earlier ones would have, too. */
        TOO_LATE
    }

    /** Replays the last year, or less if less is known. */
    public static BackTest of(DailyFlow flow, long seed) {
        int judged = 0;
        int kept = 0;
        LocalDate from = flow.first().plusWeeks(ThroughputForecast.MINIMUM_WEEKS);
        LocalDate earliest = flow.today().minusWeeks(WEEKS);
        for (LocalDate then = from.isBefore(earliest) ? earliest : from;
                then.isBefore(flow.today());
                then = then.plusWeeks(1)) {
            DailyFlow known = flow.asOf(then);
            int work = work(known);
            if (ThroughputForecast.of(known, seed).whenCleared(work, false) instanceof WhenCleared told
                    && told.p85().isBefore(flow.today())) {
                judged++;
                kept += flow.finished(then, told.p85()) >= work ? 1 : 0;
            }
        }
        return new BackTest(judged, kept, verdict(judged, kept));
    }

    private static int work(DailyFlow known) {
        double perDay =
                known.ordinary().stream().mapToInt(Day::finished).average().orElse(0);
        return (int) Math.max(1, Math.round(perDay * DAYS_OF_WORK));
    }

    private static Verdict verdict(int judged, int kept) {
        if (judged < MINIMUM) {
            return Verdict.TOO_FEW;
        }
        double share = (double) kept / judged;
        if (share < TOO_LOW) {
            return Verdict.TOO_EARLY;
        }
        return share <= TOO_HIGH ? Verdict.ON_MARK : Verdict.TOO_LATE;
    }

    /** The share of dates that were kept, 0 when none is over. */
    public double share() {
        return judged == 0 ? 0 : (double) kept / judged;
    }

    /** Whether dates may be shown without a warning: enough of them are over, and at least 80 in 100 were kept. */
    public boolean reliable() {
        return verdict == Verdict.ON_MARK || verdict == Verdict.TOO_LATE;
    }
}
