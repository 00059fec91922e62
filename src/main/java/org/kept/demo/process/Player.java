package org.kept.demo.process;

import java.io.IOException;
import java.time.Clock;
import org.kept.demo.DemoWorld;
import org.kept.demo.WorldProgress;
import org.kept.demo.WorldReport;
import org.kept.demo.domain.WorldSettings;
import org.kept.demo.domain.WorldTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a child Kept does, and nothing else: it plays its world and ends. Who started it holds its input open; when that ends, so does this. */
@Component
@ConditionalOnProperty("kept.demo.player")
class Player {

    private static final Logger log = LoggerFactory.getLogger(Player.class);

    private final DemoWorld stage;
    private final WorldTable worlds;
    private final WorldSettings settings;
    private final ApplicationContext context;
    private final Clock real = Clock.systemUTC();

    Player(DemoWorld stage, WorldTable worlds, WorldSettings settings, ApplicationContext context) {
        this.stage = stage;
        this.worlds = worlds;
        this.settings = settings;
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        daemon("demo-world-line", this::endWithParent);
        new Thread(this::play, "demo-world").start();
    }

    private void play() {
        int code = 1;
        try {
            WorldProgress world = worlds.get(settings.player());
            WorldReport report = stage.play(world.order(), day -> worlds.day(world.id(), day));
            worlds.end(world.id(), "played", null, real.instant());
            log.warn("{}", report);
            code = 0;
        } catch (RuntimeException e) {
            log.error("The world cannot be played on", e);
        }
        int ended = code;
        System.exit(SpringApplication.exit(context, () -> ended));
    }

    private void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            log.debug("The line to the parent is broken", e);
        }
        Runtime.getRuntime().halt(3);
    }

    private static void daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
