package org.kept.insight.web.letters;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.insight.alerts.Readers;
import org.kept.insight.alerts.Readers.Wishes;
import org.kept.insight.alerts.Watch;
import org.kept.insight.alerts.Watchable;
import org.kept.staff.People;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where managers and analysts say which letters about the numbers they want, and when not. */
@Controller("insightLettersController")
@RequestMapping("/insight/letters")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
class LettersController {

    private final Readers readers;
    private final Watchable watchable;
    private final People people;
    private final MessageSource words;

    LettersController(Readers readers, Watchable watchable, People people, MessageSource words) {
        this.readers = readers;
        this.watchable = watchable;
        this.people = people;
        this.words = words;
    }

    @GetMapping
    String wishes(Model model) {
        return page(model, readers.of(people.current().username()), null);
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "false") boolean weekly,
            @RequestParam(defaultValue = "19:00") String quietFrom,
            @RequestParam(defaultValue = "07:00") String quietTo,
            @RequestParam(defaultValue = "") List<String> watch,
            Model model,
            RedirectAttributes after) {
        Set<Watch> watches = watch.stream()
                .filter(one -> !one.isBlank())
                .map(Watch::parse)
                .filter(watchable::is)
                .collect(Collectors.toSet());
        Wishes known = readers.of(people.current().username());
        try {
            readers.save(
                    people.current().username(),
                    new Wishes(weekly, LocalTime.parse(quietFrom), LocalTime.parse(quietTo), watches));
        } catch (DateTimeException e) {
            return page(model, new Wishes(weekly, known.quietFrom(), known.quietTo(), watches), say("quiet.problem"));
        }
        after.addFlashAttribute("flash", say("saved"));
        return "redirect:/insight/letters";
    }

    private String page(Model model, Wishes wishes, String problem) {
        model.addAttribute("wishes", wishes);
        model.addAttribute("zone", people.current().zone().getId());
        model.addAttribute("processes", watchable.all(wishes.watches()));
        model.addAttribute("problem", problem);
        return "insight/letters";
    }

    private String say(String key) {
        return words.getMessage("insight.letters." + key, null, LocaleContextHolder.getLocale());
    }
}
