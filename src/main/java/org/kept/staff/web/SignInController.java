package org.kept.staff.web;

import java.util.List;
import org.kept.shared.KeptSettings;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page; it names the people of a demonstration, and nobody else ever. */
@Controller
class SignInController {

    private static final List<String> DEMO =
            List.of("sales", "care", "henry", "rosa", "renata", "manager", "analyst", "reviewer", "admin");

    private final KeptSettings settings;
    private final People people;

    SignInController(KeptSettings settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    @GetMapping("/login")
    String ask(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String as,
            @AuthenticationPrincipal Person person,
            Model model) {
        model.addAttribute("next", next);
        demo().stream().filter(one -> one.username().equals(as)).forEach(one -> {
            model.addAttribute("username", one.username());
            model.addAttribute("demoPassword", "kept");
        });
        model.addAttribute("refused", false);
        return person == null ? "staff/login" : "redirect:/";
    }

    /** Where a refused attempt is forwarded to, so that what was typed is still there. */
    @PostMapping("/login/refused")
    String refused(
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String username,
            Model model) {
        model.addAttribute("next", next);
        model.addAttribute("username", username);
        model.addAttribute("refused", true);
        return "staff/login";
    }

    @ModelAttribute("demo")
    List<Person> demo() {
        return settings.demoMode()
                ? DEMO.stream()
                        .flatMap(username -> people.find(username).stream())
                        .filter(Person::active)
                        .toList()
                : List.of();
    }
}
