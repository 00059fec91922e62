package org.kept.insight.alerts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kept.casework.measures.CaseMeasure;
import org.kept.insight.measure.Measures;
import org.kept.insight.web.Frames;
import org.springframework.stereotype.Component;

/** What can be watched: for each process that has run, the numbers it has by week. */
@Component("insightWatchable")
public class Watchable {

    private final Frames frames;
    private final Measures measures;
    private final WeeklyNumbers numbers;
    private final SignalWords words;

    Watchable(Frames frames, Measures measures, WeeklyNumbers numbers, SignalWords words) {
        this.frames = frames;
        this.measures = measures;
        this.numbers = numbers;
        this.words = words;
    }

    /** A process with its numbers. */
    public record OfProcess(String name, List<Number> measures) {}

    /** One number; its id is how a form says it. */
    public record Number(String id, String name, boolean chosen) {}

    /** Whether there is such a number of a process that has run. */
    public boolean is(Watch watch) {
        return frames.processes().containsKey(watch.process()) && numbers.has(watch);
    }

    /** All of them, with those marked that were chosen. */
    public List<OfProcess> all(Set<Watch> chosen) {
        List<OfProcess> all = new ArrayList<>();
        frames.processes().forEach((key, name) -> {
            List<Number> own = Stream.concat(
                            WeeklyNumbers.OF_ALL.stream(),
                            measures.of(key).stream().map(CaseMeasure::id))
                    .map(id -> new Watch(key, id))
                    .map(watch -> new Number(watch.toString(), words.number(watch), chosen.contains(watch)))
                    .toList();
            all.add(new OfProcess(name, own));
        });
        return all;
    }
}
