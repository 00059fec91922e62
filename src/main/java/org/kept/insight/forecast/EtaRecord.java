package org.kept.insight.forecast;

import java.util.Collection;
import java.util.List;
import org.kept.insight.forecast.Runs.Run;

/**
 * How dates of single cases would have fared: at past moments they are told from what was known then, and compared with what happened.
 * Who is still open before the date is over is not judged.
 *
 * @param judged dates whose time has come
 * @param kept85 cases that were done by the date of which 85 in 100 are
 * @param judged50 dates of the half whose time has come
 * @param kept50 cases that were done by that date
 */
public record EtaRecord(int judged, int kept85, int judged50, int kept50) {

    /** Fewer dates than this judge nothing. */
    public static final int MINIMUM = 20;

    /** Replays the moments, all on the clock of the runs. */
    static EtaRecord of(Collection<Run> runs, List<Long> moments, long now) {
        int[] count = new int[4];
        for (long then : moments) {
            Remaining known = new Remaining(runs, then);
            for (Run run : runs) {
                if (run.openAt(then)) {
                    known.of(run).ifPresent(eta -> {
                        judge(count, 0, run, eta.p85().orElse(Long.MAX_VALUE), now);
                        judge(count, 2, run, eta.p50().orElse(Long.MAX_VALUE), now);
                    });
                }
            }
        }
        return new EtaRecord(count[0], count[1], count[2], count[3]);
    }

    private static void judge(int[] count, int at, Run run, long date, long now) {
        if (date != Long.MAX_VALUE && date <= now) {
            count[at]++;
            count[at + 1] += run.end() <= date ? 1 : 0;
        }
    }

    /** Whether fewer were kept than the 80 in 100 that a date told with 85 % certainty must reach at least. */
    public boolean tooEarly() {
        return kept85 * 10 < judged * 8;
    }

    /** Whether enough dates are over to say anything of them. */
    public boolean enough() {
        return judged >= MINIMUM;
    }
}
