package org.kept.message.web;

import java.security.Principal;
import java.util.UUID;
import org.kept.message.domain.OutboxDesk;
import org.kept.message.domain.OutboxMail;
import org.kept.message.domain.OutboxState;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The outbox for administrators. */
@Controller
@RequestMapping("/admin/outbox")
@PreAuthorize("hasRole('ADMIN')")
class OutboxPage {

    private final OutboxDesk desk;
    private final MessageSource words;

    OutboxPage(OutboxDesk desk, MessageSource words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "PENDING") OutboxState state,
            @RequestParam(required = false) UUID after,
            Model model) {
        model.addAttribute("state", state);
        model.addAttribute("counts", desk.counts());
        model.addAttribute("situation", desk.situation());
        model.addAttribute("mails", desk.list(state, after));
        return "message/outbox";
    }

    @GetMapping("/{id}")
    String read(@PathVariable UUID id, Model model) {
        OutboxMail mail = desk.find(id);
        model.addAttribute("mail", mail);
        model.addAttribute("letter", desk.read(mail));
        return "message/mail";
    }

    @PostMapping("/{id}/retry")
    String retry(@PathVariable UUID id, Principal person, RedirectAttributes after) {
        desk.retry(id, person.getName());
        return done("message.outbox.retried", after);
    }

    @PostMapping("/pause")
    String pause(Principal person, RedirectAttributes after) {
        desk.pause(true, person.getName());
        return done("message.outbox.paused", after);
    }

    @PostMapping("/resume")
    String resume(Principal person, RedirectAttributes after) {
        desk.pause(false, person.getName());
        return done("message.outbox.resumed", after);
    }

    private String done(String key, RedirectAttributes after) {
        after.addFlashAttribute("flash", words.getMessage(key, null, LocaleContextHolder.getLocale()));
        return "redirect:/admin/outbox";
    }
}
