package org.kept.insight.web.letters;

import java.util.Locale;
import org.kept.insight.alerts.StopLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link in a letter about the numbers leads: looking changes nothing, because mail programs look ahead; the button does. */
@Controller("insightStopLettersPage")
@RequestMapping("/public/letters/stop")
class StopLettersPage {

    private final StopLinks links;

    StopLettersPage(StopLinks links) {
        this.links = links;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute(
                "step",
                links.kind(token)
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse("stale"));
        return "insight/letters-stop";
    }

    @PostMapping
    String stop(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("step", links.stop(token) ? "done" : "stale");
        return "insight/letters-stop";
    }
}
