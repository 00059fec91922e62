package org.kept.insight.log;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lets an administrator build the step log anew by hand, such as after a restored backup. */
@Controller("insightRebuildController")
class RebuildController {

    private final Rebuild rebuild;
    private final MessageSource words;

    RebuildController(Rebuild rebuild, MessageSource words) {
        this.rebuild = rebuild;
        this.words = words;
    }

    @PostMapping("/admin/insight/rebuild")
    @PreAuthorize("hasRole('ADMIN')")
    String rebuild(RedirectAttributes after) {
        long drift = rebuild.drift();
        int steps = rebuild.rebuild();
        after.addFlashAttribute(
                "flash",
                words.getMessage("insight.rebuilt", new Object[] {steps, drift}, LocaleContextHolder.getLocale()));
        return "redirect:/admin";
    }
}
