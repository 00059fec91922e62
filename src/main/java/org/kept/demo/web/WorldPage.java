package org.kept.demo.web;

import org.kept.demo.domain.WorldRepeat;
import org.kept.demo.domain.WorldTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How far the demo world is; administrators may have another one played. */
@Controller
class WorldPage {

    private final WorldTable worlds;
    private final WorldRepeat repeat;

    WorldPage(WorldTable worlds, WorldRepeat repeat) {
        this.worlds = worlds;
        this.repeat = repeat;
    }

    @GetMapping("/demo/world")
    String world(@RequestParam(required = false) String part, Model model) {
        model.addAttribute("world", worlds.newest().orElse(null));
        model.addAttribute("another", repeat.possible());
        return part == null ? "demo/world" : "note".equals(part) ? "demo/world :: note" : "demo/world :: progress";
    }

    @PostMapping("/admin/demo/world")
    String again(RedirectAttributes flash) {
        repeat.play();
        flash.addFlashAttribute("flash", "The world is being played.");
        return "redirect:/demo/world";
    }
}
