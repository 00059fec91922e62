package org.kept.inbox.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kept.casework.CaseRecords;
import org.kept.customer.CustomerSignals;
import org.kept.customer.Customers;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.inbox.domain.Inbox;
import org.kept.inbox.domain.InboxQuery;
import org.kept.inbox.domain.InboxQueue;
import org.kept.inbox.domain.InboxTask;
import org.kept.promise.Clocks;
import org.kept.shared.Slice;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.workflow.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the inbox's three panes: queues with counts, the list, and the piece of work. */
@Component
class InboxScreen {

    private final Inbox inbox;
    private final InboxReader reader;
    private final Tasks tasks;
    private final Clocks clocks;
    private final Customers customers;
    private final CustomerSignals.Board signals;
    private final People people;
    private final CaseRecords records;
    private final ObjectMapper json;

    InboxScreen(
            Inbox inbox,
            InboxReader reader,
            Tasks tasks,
            Clocks clocks,
            Customers customers,
            CustomerSignals.Board signals,
            People people,
            CaseRecords records,
            ObjectMapper json) {
        this.inbox = inbox;
        this.reader = reader;
        this.tasks = tasks;
        this.clocks = clocks;
        this.customers = customers;
        this.signals = signals;
        this.people = people;
        this.records = records;
        this.json = json;
    }

    /** The two panes on the left. */
    void list(Model model, InboxQuery query) {
        Slice<InboxItem> page = reader.page(query);
        Map<InboxQueue, Long> counts = inbox.counts();
        model.addAttribute("query", query);
        model.addAttribute("link", InboxLink.of(query));
        model.addAttribute("page", page);
        model.addAttribute("counts", counts);
        model.addAttribute("seen", Integer.toHexString(List.of(page, counts).hashCode()));
    }

    /** The pane on the right; what was typed and refused comes back instead of what the form starts with. */
    void task(Model model, InboxTask task, Map<String, Object> typed, Map<String, String> problems) {
        Person me = people.current();
        Tasks.Form form = tasks.form(task.id());
        Set<String> excluded = tasks.excluded(task.id());
        boolean mine = me.username().equals(task.assignee());
        boolean free = task.assignee() == null
                && !excluded.contains(me.username())
                && (me.is(Role.MANAGER) || task.teams().stream().anyMatch(me.teams()::contains));
        model.addAttribute("task", reader.items(List.of(task)).get(0));
        model.addAttribute("mine", mine);
        model.addAttribute("notBy", excluded.contains(me.username()));
        model.addAttribute("free", free);
        model.addAttribute("holder", nameOf(task.assignee()));
        Map<String, String> teams = people.teamNames();
        model.addAttribute(
                "teamNames",
                task.teams().stream()
                        .map(team -> teams.getOrDefault(team, team))
                        .collect(Collectors.joining(", ")));
        model.addAttribute("manages", me.is(Role.MANAGER));
        model.addAttribute("colleagues", me.is(Role.MANAGER) ? allBut(excluded) : List.of());
        model.addAttribute("schema", write(form.schema()));
        model.addAttribute("values", write(typed == null ? form.data() : typed));
        model.addAttribute("problems", problems == null ? null : write(problems));
        Optional<CustomerSummary> customer = customer(task);
        model.addAttribute("customer", customer.orElse(null));
        UUID account = customer.map(CustomerSummary::accountId).orElse(task.accountId());
        model.addAttribute("signals", signals.of(account, task.contactId()));
        if (task.ref() != null) {
            model.addAttribute("clocks", clocks.of(task.ref()));
            model.addAttribute("record", records.of(task.ref()));
        }
    }

    private List<Person> allBut(Set<String> excluded) {
        return people.all().stream()
                .filter(person -> !excluded.contains(person.username()))
                .toList();
    }

    private Optional<CustomerSummary> customer(InboxTask task) {
        return Optional.ofNullable(task.contactId())
                .or(() -> Optional.ofNullable(task.accountId()))
                .flatMap(customers::find);
    }

    private String nameOf(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This form cannot be written as JSON", e);
        }
    }
}
