package org.kept.insight.web.goals;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kept.insight.ChangeLedger.Expectation;
import org.kept.insight.ChangeLedger.Kind;
import org.kept.insight.goals.Change;
import org.kept.insight.goals.ChangeBook;
import org.kept.insight.web.Frames;
import org.kept.insight.web.Phrases;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The ledger of changes: every deployed version, what it was meant to move, and before and after. */
@Controller
@RequestMapping("/insight/changes")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class ChangesController {

    private static final int MOST = 40;

    private final ChangeBook book;
    private final ChangesScreen screen;
    private final GoalsScreen goals;
    private final Frames frames;
    private final Phrases phrases;

    ChangesController(ChangeBook book, ChangesScreen screen, GoalsScreen goals, Frames frames, Phrases phrases) {
        this.book = book;
        this.screen = screen;
        this.goals = goals;
        this.frames = frames;
        this.phrases = phrases;
    }

    /** What is said of a version, as it was typed. */
    record Said(
            String kind,
            String key,
            String version,
            String reason,
            String process,
            String measure,
            String direction,
            String expectation) {}

    @GetMapping
    String page(@RequestParam(required = false) String kind, Model model) {
        return show(kind(kind), new Said("", "", "", "", "", "", "", ""), Map.of(), model);
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
    String say(
            @ModelAttribute("said") Said said,
            Model model,
            Principal person,
            RedirectAttributes flash,
            HttpServletResponse response) {
        try {
            book.expect(read(said), person.getName());
        } catch (InvalidInputException refused) {
            response.setStatus(422);
            return show(null, said, Problems.of(refused), model);
        }
        flash.addFlashAttribute("flash", phrases.say("changes.said"));
        return "redirect:/insight/changes";
    }

    private static Expectation read(Said said) {
        Kind kind = kind(said.kind());
        if (kind == null
                || said.key() == null
                || said.version() == null
                || !said.version().matches("[1-9]\\d{0,8}")) {
            throw InvalidInputException.of("version", "Choose one of the deployed versions below");
        }
        String process = kind == Kind.PROCESS
                        && (said.process() == null || said.process().isBlank())
                ? said.key()
                : said.process();
        return new Expectation(
                kind,
                said.key(),
                Integer.parseInt(said.version()),
                said.reason(),
                process,
                said.measure(),
                "up".equals(said.direction()),
                said.expectation());
    }

    private static Kind kind(String text) {
        try {
            return text == null || text.isBlank() ? null : Kind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw InvalidInputException.of("kind", "Choose process, decision or form");
        }
    }

    private String show(Kind kind, Said said, Map<String, String> problems, Model model) {
        List<Change> changes = book.latest(kind, MOST);
        long known = changes.stream().filter(one -> one.expectation() != null).count();
        Map<String, String> processes = frames.processes();
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        processes.forEach((key, name) -> {
            Map<String, String> its = new LinkedHashMap<>();
            book.measures(key).forEach(id -> its.put(id, goals.measure(key, id, false)));
            choices.put(name, its);
        });
        model.addAttribute("kind", kind == null ? "" : kind.name().toLowerCase(Locale.ROOT));
        model.addAttribute("said", said);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "rows",
                changes.stream().filter(one -> !one.quiet()).map(screen::row).toList());
        model.addAttribute(
                "quiet", changes.stream().filter(Change::quiet).map(screen::row).toList());
        model.addAttribute("sentence", phrases.say("changes.says", changes.size(), known));
        model.addAttribute("processes", processes);
        model.addAttribute("measures", choices);
        return "insight/changes";
    }
}
