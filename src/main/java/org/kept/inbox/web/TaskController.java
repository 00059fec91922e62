package org.kept.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kept.inbox.domain.Inbox;
import org.kept.inbox.domain.InboxQuery;
import org.kept.inbox.domain.InboxTask;
import org.kept.inbox.domain.TaskDesk;
import org.kept.shared.ConflictException;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finishes a task on its page and goes on to the next; what was typed is never lost. */
@Controller
@RequestMapping("/inbox/tasks/{id}")
class TaskController {

    private final TaskDesk desk;
    private final Inbox inbox;
    private final InboxScreen screen;
    private final ObjectMapper json;
    private final MessageSource words;

    TaskController(TaskDesk desk, Inbox inbox, InboxScreen screen, ObjectMapper json, MessageSource words) {
        this.desk = desk;
        this.inbox = inbox;
        this.screen = screen;
        this.json = json;
        this.words = words;
    }

    @PostMapping("/complete")
    String complete(
            @PathVariable String id,
            @RequestParam(required = false) String answers,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Map<String, Object> typed = read(answers);
        try {
            InboxTask done = desk.complete(id, typed);
            return onward(done, after);
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            screen.list(model, InboxQuery.of(null, null, null, null, null));
            screen.task(model, desk.open(id), typed, problems(refused));
            return "inbox/inbox";
        } catch (ConflictException lost) {
            response.setStatus(409);
            screen.list(model, InboxQuery.of("team", null, null, null, null));
            model.addAttribute("lost", lost.getMessage());
            model.addAttribute("typed", typed);
            return "inbox/inbox";
        }
    }

    /** To the next task of the same case, else to what is due first, else to an empty inbox that says so. */
    private String onward(InboxTask done, RedirectAttributes after) {
        return inbox.next(done.ref())
                .map(next -> {
                    boolean same = next.ref() != null && next.ref().equals(done.ref());
                    after.addFlashAttribute(
                            "flash", say(same ? "inbox.done.same" : "inbox.done.other", done.name(), next.name()));
                    return "redirect:/inbox/tasks/" + next.id();
                })
                .orElseGet(() -> {
                    after.addFlashAttribute("flash", say("inbox.done.last", done.name()));
                    return "redirect:/inbox";
                });
    }

    private Map<String, Object> read(String answers) {
        if (answers == null || answers.isBlank()) {
            return Map.of();
        }
        try {
            return json.readValue(answers, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw InvalidInputException.of("answers", say("inbox.answers.unreadable"));
        }
    }

    private static Map<String, String> problems(InvalidInputException refused) {
        Map<String, String> problems = new LinkedHashMap<>();
        for (FieldProblem problem : refused.fields()) {
            problems.merge(problem.field(), problem.message(), (one, two) -> one + ". " + two);
        }
        return problems;
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
