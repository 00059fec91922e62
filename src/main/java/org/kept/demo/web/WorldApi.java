package org.kept.demo.web;

import org.kept.demo.WorldProgress;
import org.kept.demo.domain.WorldTable;
import org.kept.shared.NotFoundException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far the demo world is, for programs that wait for it. */
@RestController
class WorldApi {

    private final WorldTable worlds;

    WorldApi(WorldTable worlds) {
        this.worlds = worlds;
    }

    @GetMapping("/api/v1/demo/world")
    WorldProgress world() {
        return worlds.newest().orElseThrow(() -> new NotFoundException("demo world"));
    }
}
