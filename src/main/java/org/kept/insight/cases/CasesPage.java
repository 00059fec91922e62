package org.kept.insight.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kept.insight.measure.StepNames;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.scope.Selection;
import org.kept.insight.web.Frames;
import org.kept.insight.web.Links;
import org.kept.shared.Slice;
import org.kept.shared.web.Words;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of cases behind a number: what the number was, in words, and its rows. */
@Component
class CasesPage {

    private static final int ROWS = 50;

    private final Frames frames;
    private final CasesBehind behind;
    private final StepNames names;
    private final People people;
    private final Links links;
    private final Words words;
    private final MessageSource messages;

    CasesPage(
            Frames frames,
            CasesBehind behind,
            StepNames names,
            People people,
            Links links,
            Words words,
            MessageSource messages) {
        this.frames = frames;
        this.behind = behind;
        this.names = names;
        this.people = people;
        this.links = links;
        this.words = words;
        this.messages = messages;
    }

    /** Fills the model; the form is what was typed and the problems what is wrong with it. */
    Scope show(Model model, String processKey, Map<String, String> asked, ActForm form, Map<String, String> problems) {
        Scope scope = frames.open(model, processKey, "cases", asked);
        Mark mark = Mark.parse(asked.get("mark"));
        Selection selection = behind.select(scope, mark);
        Slice<CasesBehind.Row> page = behind.list(selection, asked.get("after"), ROWS);
        Person me = people.current();
        model.addAttribute("mark", mark);
        model.addAttribute("says", title(selection));
        model.addAttribute("chips", chips(scope));
        model.addAttribute("page", page);
        model.addAttribute("timed", page.items().stream().anyMatch(row -> row.took() != null));
        // Causes of waiting are told as the clock runs: the closed hours are one of them.
        model.addAttribute("working", scope.working() && !mark.kind().equals("cause"));
        model.addAttribute("url", links.cases(scope, mark));
        model.addAttribute("scopeFields", scope.asked());
        model.addAttribute("after", asked.get("after"));
        model.addAttribute("acts", me.is(Role.MANAGER) || me.is(Role.ADMIN));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("people", choices());
        model.addAttribute("priorities", priorities());
        model.addAttribute("names", colleagues());
        model.addAttribute(
                "refs",
                page.items().stream()
                        .map(CasesBehind.Row::ref)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return scope;
    }

    /** The mark's words; days and steps as people call them. */
    private String title(Selection selection) {
        List<Object> values = new ArrayList<>(selection.values());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof LocalDate day) {
                values.set(i, words.day(day));
            }
        }
        if (values.size() > 1 && values.get(0) instanceof String model && values.get(1) instanceof String activity) {
            values.set(1, names.of(model, activity).words());
        }
        return say(selection.words(), values.toArray());
    }

    private List<String> chips(Scope scope) {
        List<String> chips = new ArrayList<>();
        chips.add(names.process(scope.processKey()));
        chips.add(say("insight.cases.period", words.day(scope.firstDay()), words.day(scope.lastDay())));
        if (scope.version() != null) {
            chips.add(say("insight.cases.version", scope.version()));
        }
        if (scope.team() != null) {
            chips.add(people.teamNames().getOrDefault(scope.team(), scope.team()));
        }
        if (scope.segment() != null) {
            chips.add(Objects.requireNonNullElse(saidOrNull("insight.segment." + scope.segment()), scope.segment()));
        }
        if (scope.working()) {
            chips.add(say("insight.time.working"));
        }
        return chips;
    }

    private Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", say("insight.act.choose"));
        choices.putAll(colleagues());
        return choices;
    }

    private Map<String, String> colleagues() {
        Map<String, String> colleagues = new LinkedHashMap<>();
        people.all().forEach(person -> colleagues.put(person.username(), person.name()));
        return colleagues;
    }

    private Map<String, String> priorities() {
        Map<String, String> choices = new LinkedHashMap<>();
        choices.put("", say("insight.act.choose"));
        for (Act.Priority one : Act.Priority.values()) {
            String name = one.name().toLowerCase(java.util.Locale.ROOT);
            choices.put(name, say("insight.act.priority." + name));
        }
        return choices;
    }

    private String saidOrNull(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
