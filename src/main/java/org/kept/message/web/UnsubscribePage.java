package org.kept.message.web;

import org.kept.message.domain.UnsubscribeLinks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where the link in a letter leads: looking changes nothing, because mail programs look ahead; pressing the button does. */
@Controller
@RequestMapping("/public/unsubscribe")
class UnsubscribePage {

    private final UnsubscribeLinks links;

    UnsubscribePage(UnsubscribeLinks links) {
        this.links = links;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("step", links.genuine(token) ? "ask" : "stale");
        return "message/unsubscribe";
    }

    @PostMapping
    String withdraw(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("step", links.withdraw(token) ? "done" : "stale");
        return "message/unsubscribe";
    }
}
