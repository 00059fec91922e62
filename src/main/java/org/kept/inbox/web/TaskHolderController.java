package org.kept.inbox.web;

import org.kept.inbox.domain.InboxTask;
import org.kept.inbox.domain.TaskDesk;
import org.kept.shared.ConflictException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whose a task is: people take it or give it back, managers give it to somebody. */
@Controller
@RequestMapping("/inbox/tasks/{id}")
class TaskHolderController {

    private final TaskDesk desk;
    private final MessageSource words;

    TaskHolderController(TaskDesk desk, MessageSource words) {
        this.desk = desk;
        this.words = words;
    }

    @PostMapping("/claim")
    String claim(@PathVariable String id, RedirectAttributes after) {
        try {
            InboxTask task = desk.claim(id);
            after.addFlashAttribute("undo", "/inbox/tasks/" + id + "/release");
            after.addFlashAttribute("undoText", say("inbox.claimed", task.name()));
        } catch (ConflictException lost) {
            warn(after, lost);
        }
        return "redirect:/inbox/tasks/" + id;
    }

    @PostMapping("/release")
    String release(@PathVariable String id, RedirectAttributes after) {
        try {
            InboxTask task = desk.release(id);
            after.addFlashAttribute("flash", say("inbox.released", task.name()));
        } catch (ConflictException lost) {
            warn(after, lost);
        }
        return "redirect:/inbox/tasks/" + id;
    }

    @PostMapping("/assign")
    @PreAuthorize("hasRole('MANAGER')")
    String assign(@PathVariable String id, @RequestParam String person, RedirectAttributes after) {
        try {
            InboxTask task = desk.assign(id, person);
            after.addFlashAttribute("flash", say("inbox.assigned", task.name()));
        } catch (ConflictException refused) {
            warn(after, refused);
        }
        return "redirect:/inbox/tasks/" + id;
    }

    private void warn(RedirectAttributes after, ConflictException lost) {
        after.addFlashAttribute("flash", lost.getMessage());
        after.addFlashAttribute("flashKind", "warn");
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
