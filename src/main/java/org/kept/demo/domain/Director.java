package org.kept.demo.domain;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.kept.demo.EngineRest;
import org.kept.demo.WorldOrder;
import org.kept.demo.WorldProgress;
import org.kept.shared.ConflictException;
import org.kept.shared.play.PlayGate;
import org.kept.shared.play.PlayPart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Sees to a play from its beginning to its end: shuts the gate and rests the engine of this node, lets a child play, and opens
 * everything again whatever became of it.
 */
@Component
public class Director implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Director.class);
    private static final int PATIENCE_SECONDS = 60;

    private final WorldTable worlds;
    private final WorldLock lock;
    private final ChildKept children;
    private final PlayGate gate;
    private final EngineRest engine;
    private final List<PlayPart> parts;
    private final Clock clock;
    private volatile Process child;
    private volatile boolean stopping;

    Director(
            WorldTable worlds,
            WorldLock lock,
            ChildKept children,
            PlayGate gate,
            EngineRest engine,
            List<PlayPart> parts,
            Clock clock) {
        this.worlds = worlds;
        this.lock = lock;
        this.children = children;
        this.gate = gate;
        this.engine = engine;
        this.parts = parts;
        this.clock = clock;
    }

    /**
     * Begins to play, in the background.
     *
     * @throws ConflictException if a world is being played
     */
    public void play(WorldOrder order, int days) {
        long world =
                worlds.begin(order, days).orElseThrow(() -> new ConflictException("A world is being played already"));
        background(() -> see(world));
    }

    /** A world is said to be playing already: by another node, which is waited for, or by one that is no more. */
    void mind() {
        background(() -> {
            WorldProgress world = worlds.newest().orElseThrow();
            rest();
            for (Optional<WorldLock.Held> mine = lock.take(); !stopping; mine = lock.take()) {
                if (mine.isPresent()) {
                    mine.get().close();
                    break;
                }
                engine.visitors(world.until());
                TimeUnit.SECONDS.sleep(2);
            }
            over(world.id(), "It was broken off when its Kept ended");
        });
    }

    private void see(long world) throws Exception {
        try (WorldLock.Held held = lock.take().orElseThrow()) {
            rest();
            WorldProgress order = worlds.get(world);
            log.info(
                    "The demo world is played now, {} days of seed {}; it takes a few minutes",
                    order.days(),
                    order.seed());
            child = children.start(world);
            while (!child.waitFor(1, TimeUnit.SECONDS)) {
                engine.visitors(order.until());
            }
            over(world, "The player ended with " + child.exitValue() + "; the log says why");
        } catch (IOException | SQLException e) {
            log.error("The demo world cannot be played", e);
            over(world, "The player could not be started: " + e.getMessage());
        }
    }

    private void rest() throws InterruptedException {
        if (!gate.shut(PATIENCE_SECONDS)) {
            throw new IllegalStateException("Something that runs by itself does not come to an end");
        }
        engine.begin();
    }

    /** If the play did not come to its own end, this is why. */
    private void over(long world, String otherwise) {
        if (stopping) {
            return;
        }
        worlds.end(world, "broken", otherwise, clock.instant());
        WorldProgress now = worlds.get(world);
        if (now.broken()) {
            log.error("The demo world was broken off on day {} of {}: {}", now.day(), now.days(), now.note());
            parts.forEach(PlayPart::close);
        } else {
            log.info("The demo world has been played: {} cases", now.cases());
        }
    }

    private void background(Play play) {
        Thread thread = new Thread(() -> run(play), "demo-world");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Play play) {
        try {
            play.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.error("The demo world cannot be seen to", e);
        } finally {
            if (!stopping) {
                engine.end();
                gate.open();
            }
        }
    }

    private interface Play {
        void run() throws Exception;
    }

    @Override
    public void destroy() {
        stopping = true;
        if (child != null) {
            child.destroyForcibly();
        }
    }
}
