package org.kept.inbox.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.kept.casework.EndedTasks;
import org.kept.casework.EndedTasks.EndedTask;
import org.kept.inbox.domain.Inbox;
import org.kept.inbox.domain.InboxQuery;
import org.kept.inbox.domain.InboxTask;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox as a page: one address for each list and each task, so that both can be kept, sent and gone back to. */
@Controller
class InboxController {

    private final InboxScreen screen;
    private final Inbox inbox;
    private final EndedTasks ended;
    private final People people;
    private final MessageSource words;

    InboxController(InboxScreen screen, Inbox inbox, EndedTasks ended, People people, MessageSource words) {
        this.screen = screen;
        this.inbox = inbox;
        this.ended = ended;
        this.people = people;
        this.words = words;
    }

    /** What the address says of the list; people who came without a choice see what they have, else what their teams have. */
    @ModelAttribute("asked")
    InboxQuery asked(
            @RequestParam(required = false) String queue,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String after) {
        return InboxQuery.of(queue, q, sort, after, null);
    }

    @GetMapping("/inbox")
    String list(@ModelAttribute("asked") InboxQuery query, Model model) {
        screen.list(model, query);
        return "inbox/inbox";
    }

    /** The list's own look for news; nothing new costs no page. */
    @GetMapping("/inbox/list")
    String news(
            @ModelAttribute("asked") InboxQuery query,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            HttpServletResponse response) {
        screen.list(model, query);
        if (seen.equals(model.getAttribute("seen"))) {
            response.setStatus(HttpStatus.NO_CONTENT.value());
            return null;
        }
        model.addAttribute("fresh", true);
        return "inbox/parts :: fresh";
    }

    @GetMapping("/inbox/tasks/{id}")
    String task(
            @PathVariable String id,
            @ModelAttribute("asked") InboxQuery query,
            @RequestParam(required = false) String queue,
            Model model,
            RedirectAttributes after) {
        Optional<InboxTask> task = inbox.find(id);
        if (task.isEmpty()) {
            EndedTask done = ended.find(id).orElseThrow(() -> new NotFoundException("task"));
            after.addFlashAttribute("flash", say(done));
            after.addFlashAttribute("flashKind", "warn");
            return "redirect:/cases/" + done.ref();
        }
        screen.list(model, queue == null ? homeOf(task.get()) : query);
        screen.task(model, task.get(), null, null);
        return "inbox/inbox";
    }

    /** The queue a task is found in, for whoever came by a link from elsewhere. */
    private InboxQuery homeOf(InboxTask task) {
        Person me = people.current();
        boolean team = task.assignee() == null && task.teams().stream().anyMatch(me.teams()::contains);
        String queue = me.username().equals(task.assignee()) ? "mine" : team ? "team" : "all";
        return InboxQuery.of(queue, null, null, null, null);
    }

    private String say(EndedTask done) {
        String who = done.person() == null || done.canceled()
                ? null
                : people.find(done.person()).map(Person::name).orElse(done.person());
        return words.getMessage(
                who == null ? "inbox.over.canceled" : "inbox.over.done",
                new Object[] {done.name(), who},
                LocaleContextHolder.getLocale());
    }
}
