package org.kept.inbox.web;

import org.kept.inbox.domain.InboxUpkeep;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator build the inbox anew from the engine by hand, such as after a restored backup. */
@Controller
class InboxUpkeepController {

    private final InboxUpkeep upkeep;
    private final MessageSource words;

    InboxUpkeepController(InboxUpkeep upkeep, MessageSource words) {
        this.upkeep = upkeep;
        this.words = words;
    }

    @PostMapping("/admin/inbox/rebuild")
    @PreAuthorize("hasRole('ADMIN')")
    String rebuild(RedirectAttributes after) {
        long drift = upkeep.drift();
        int tasks = upkeep.rebuild();
        after.addFlashAttribute(
                "flash",
                words.getMessage("inbox.rebuilt", new Object[] {tasks, drift}, LocaleContextHolder.getLocale()));
        return "redirect:/";
    }
}
