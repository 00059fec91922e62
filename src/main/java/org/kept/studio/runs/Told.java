package org.kept.studio.runs;

import java.util.List;

/**
 * What came of one scenario, in words.
 *
 * @param bare whether it was begun with nothing given, so that its failing says little
 * @param sentence the first thing that was not as expected
 * @param way what happened, by the scenario's clock
 * @param decisions what tables decided on the way
 */
public record Told(
        String name, boolean passed, boolean bare, String sentence, List<Moment> way, List<String> decisions) {

    /** What happened at one time. */
    public record Moment(String at, String steps) {}
}
