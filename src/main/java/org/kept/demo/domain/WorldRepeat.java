package org.kept.demo.domain;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.kept.demo.WorldOrder;
import org.kept.demo.WorldProgress;
import org.kept.shared.ConflictException;
import org.kept.shared.KeptSettings;
import org.springframework.stereotype.Service;

/** Plays another world when somebody asks for it: the same kind of days, with people and companies of other names. */
@Service
public class WorldRepeat {

    private final WorldTable worlds;
    private final WorldSettings settings;
    private final KeptSettings kept;
    private final Director director;
    private final Clock clock;

    WorldRepeat(WorldTable worlds, WorldSettings settings, KeptSettings kept, Director director, Clock clock) {
        this.worlds = worlds;
        this.settings = settings;
        this.kept = kept;
        this.director = director;
        this.clock = clock;
    }

    /** Whether one could be begun now. */
    public boolean possible() {
        return settings.wanted(kept)
                && worlds.newest().filter(WorldProgress::playing).isEmpty();
    }

    /**
     * Begins one.
     *
     * @throws ConflictException if this is no demonstration, or one is being played
     */
    public void play() {
        if (!possible()) {
            throw new ConflictException("A world can only be played in a demonstration, and one at a time");
        }
        WorldOrder order =
                WorldOrder.days(settings.days(), clock.instant().truncatedTo(ChronoUnit.MINUTES), settings.seed());
        String mark = worlds.count() == 0 ? "" : String.valueOf(worlds.count() + 1);
        director.play(
                new WorldOrder(order.seed(), order.from(), order.until(), settings.factor(), mark), settings.days());
    }
}
