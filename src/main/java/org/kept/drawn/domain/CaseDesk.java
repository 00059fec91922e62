package org.kept.drawn.domain;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kept.drawn.DrawnCases;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.workflow.messages.InboxKeys;
import org.kept.workflow.starts.Startable;
import org.kept.workflow.starts.Startables;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people begin cases: only those whose process lets them, each request once. */
@Service("drawnCaseDesk")
class CaseDesk implements DrawnCases {

    private static final int MOST_ANSWERS = 200;
    private static final int LONGEST_KEY = 64;

    private final Startables startables;
    private final Beginning beginning;
    private final Customer customers;
    private final People people;
    private final InboxKeys once;
    private final ObjectMapper json;

    CaseDesk(
            Startables startables,
            Beginning beginning,
            Customer customers,
            People people,
            InboxKeys once,
            ObjectMapper json) {
        this.startables = startables;
        this.beginning = beginning;
        this.customers = customers;
        this.people = people;
        this.once = once;
        this.json = json;
    }

    @Override
    public List<Startable> offered() {
        return offeredTo(people.current());
    }

    @Override
    public List<Startable> offeredTo(Person person) {
        return startables.all().stream()
                .filter(process -> process.byHand() && mayBegin(person, process))
                .toList();
    }

    @Override
    public Startable offer(String processKey) {
        Startable process = startables
                .find(processKey)
                .filter(Startable::byHand)
                .orElseThrow(() -> new NotFoundException("process"));
        if (!mayBegin(people.current(), process)) {
            throw new AccessDeniedException("This process is begun by others");
        }
        return process;
    }

    @Override
    @Transactional
    public CaseRef begin(NewCase command, String key) {
        Startable process = asked(command.process());
        Map<String, Object> answers = command.answers() == null ? Map.of() : command.answers();
        refuseTooMuch(answers);
        if (key == null || key.isBlank()) {
            return open(process, command.customer(), answers);
        }
        return new CaseRef(
                once.once("case", key, text(command, answers), () -> open(process, command.customer(), answers)
                        .value()));
    }

    private Startable asked(String key) {
        try {
            return offer(key);
        } catch (NotFoundException none) {
            throw InvalidInputException.of(
                    "process", "There is no process of this key that can be begun here; see /api/v1/cases/new");
        }
    }

    private CaseRef open(Startable process, String customer, Map<String, Object> answers) {
        return beginning.open(process, customers.find(customer), answers, people.current(), null);
    }

    /** Its property {@code starters} names teams and roles; without it, whoever works cases may. */
    private static boolean mayBegin(Person me, Startable process) {
        List<String> starters = process.words("starters");
        if (starters.isEmpty()) {
            return me.is(Role.STAFF) || me.is(Role.MANAGER) || me.is(Role.ADMIN);
        }
        return starters.stream()
                .anyMatch(who -> me.teams().contains(who)
                        || me.roles().stream().map(Role::name).anyMatch(who::equals));
    }

    private static void refuseTooMuch(Map<String, Object> answers) {
        boolean tooMuch =
                answers.size() > MOST_ANSWERS || answers.keySet().stream().anyMatch(key -> key.length() > LONGEST_KEY);
        if (tooMuch) {
            throw InvalidInputException.of(
                    "answers",
                    "Send at most " + MOST_ANSWERS + " answers, with keys of at most " + LONGEST_KEY + " characters");
        }
    }

    private String text(NewCase command, Map<String, Object> answers) {
        try {
            return json.writeValueAsString(
                    List.of(command.process(), String.valueOf(command.customer()), new TreeMap<>(answers)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A new case cannot be written as text", e);
        }
    }
}
