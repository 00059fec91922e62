package org.kept.demo.web;

import org.kept.demo.WorldProgress;
import org.kept.demo.domain.WorldTable;
import org.kept.shared.play.PlayGate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page that a world is being played, so that nobody takes its numbers for the last word. */
@ControllerAdvice
class WorldNotice {

    private final ObjectProvider<PlayGate> gate;
    private final ObjectProvider<WorldTable> worlds;

    /** Providers, because a page alone, in a test, has neither. */
    WorldNotice(ObjectProvider<PlayGate> gate, ObjectProvider<WorldTable> worlds) {
        this.gate = gate;
        this.worlds = worlds;
    }

    /** The world that is being played; null at any other time, which costs nothing. */
    @ModelAttribute("worldPlaying")
    WorldProgress playing() {
        PlayGate closed = gate.getIfAvailable();
        return closed != null && closed.isShut()
                ? worlds.getObject().newest().filter(WorldProgress::playing).orElse(null)
                : null;
    }
}
