package org.kept.demo.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kept.demo.WorldOrder;
import org.kept.shared.KeptSettings;
import org.kept.shared.play.Scene;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** When the start of a demonstration is over: its scenes are set, and then, once, its world is played. */
@Component
class Curtain {

    private static final Logger log = LoggerFactory.getLogger(Curtain.class);

    private final List<Scene> scenes;
    private final Director director;
    private final WorldTable worlds;
    private final WorldSettings settings;
    private final KeptSettings kept;
    private final ObjectProvider<TaskScheduler> scheduler;
    private final Clock clock;

    Curtain(
            List<Scene> scenes,
            Director director,
            WorldTable worlds,
            WorldSettings settings,
            KeptSettings kept,
            ObjectProvider<TaskScheduler> scheduler,
            Clock clock) {
        this.scenes = scenes;
        this.director = director;
        this.worlds = worlds;
        this.settings = settings;
        this.kept = kept;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** In the background, so that the start takes no longer; not at all where nothing runs by itself. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.player() == 0) {
            scheduler.ifAvailable(soon -> soon.schedule(this::rise, Instant.EPOCH));
        }
    }

    /** The world ends where the scenes begin, so that none of its people meddles with them. */
    private void rise() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        for (Scene scene : scenes) {
            try {
                scene.set();
            } catch (RuntimeException e) {
                log.error("A scene of the demonstration could not be set", e);
            }
        }
        if (kept.demoMode() && worlds.newest().filter(world -> world.playing()).isPresent()) {
            director.mind();
        } else if (settings.wanted(kept) && worlds.newest().isEmpty()) {
            WorldOrder order = WorldOrder.days(settings.days(), now, settings.seed());
            director.play(
                    new WorldOrder(order.seed(), order.from(), order.until(), settings.factor(), ""), settings.days());
        }
    }
}
