package org.kept.customer.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kept.casework.CaseFilter;
import org.kept.casework.CaseLists;
import org.kept.casework.CaseSummary;
import org.kept.customer.domain.CustomerCard;
import org.kept.customer.domain.CustomerCard.Touched;
import org.kept.customer.web.CustomerPage.Entry;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.web.Words;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Component;

/** One story of a customer over all channels and all processes, the newest first. */
@Component
class CustomerTimeline {

    /** The filter that shows what processes did instead of what was said. */
    private static final String CASES = "cases";

    private static final int MOST_CASES = 30;

    private final CustomerCard card;
    private final CaseLists cases;
    private final Promises promises;
    private final People people;
    private final Choices choices;
    private final Words words;

    CustomerTimeline(
            CustomerCard card, CaseLists cases, Promises promises, People people, Choices choices, Words words) {
        this.card = card;
        this.cases = cases;
        this.promises = promises;
        this.people = people;
        this.choices = choices;
        this.words = words;
    }

    /** The addresses of the timeline's views with their words: everything, each channel there is, and the cases. */
    Map<String, String> channels(UUID id) {
        Map<String, String> views = new LinkedHashMap<>();
        views.put(address(id, null), choices.say("timeline.all"));
        card.touches(id, null).stream()
                .map(Touched::channel)
                .distinct()
                .sorted()
                .forEach(channel -> views.put(address(id, channel), choices.word("channel", channel)));
        views.put(address(id, CASES), choices.say("timeline.cases"));
        return views;
    }

    String address(UUID id, String channel) {
        return "/customers/" + id + (channel == null || channel.isBlank() ? "" : "?channel=" + channel);
    }

    List<Entry> of(UUID id, String channel) {
        List<Entry> all = new ArrayList<>();
        List<CaseSummary> seen = cases.list(CaseFilter.of(id), null, MOST_CASES).items();
        if (!CASES.equals(channel)) {
            Set<String> links = seen.stream().map(each -> each.ref().value()).collect(Collectors.toSet());
            card.touches(id, channel).forEach(touch -> all.add(entry(touch, id, links)));
        }
        if (channel == null || channel.isBlank() || CASES.equals(channel)) {
            seen.forEach(each -> tell(each, all));
        }
        all.sort(Comparator.comparing(Entry::at).reversed());
        return all;
    }

    private Entry entry(Touched touch, UUID page, Set<String> links) {
        boolean other = touch.contactId() != null && !touch.contactId().equals(page);
        String what = choices.word("channel", touch.channel()) + " · " + choices.word("direction", touch.direction());
        String more = touch.outcome().isEmpty() || touch.body().isEmpty()
                ? touch.body() + touch.outcome()
                : touch.body() + "\n" + touch.outcome();
        return new Entry(
                touch.at(),
                "touch",
                what,
                touch.subject(),
                more,
                nameOf(touch.person()),
                other ? touch.contactName() : null,
                other ? touch.contactId() : null,
                links.contains(touch.caseRef()) ? "/cases/" + touch.caseRef() : null);
    }

    private void tell(CaseSummary it, List<Entry> all) {
        all.add(event(it, it.openedAt(), "event", choices.say("timeline.opened", it.title())));
        if (!it.open()) {
            all.add(event(
                    it,
                    it.closedAt(),
                    "event",
                    choices.say("timeline.closed", it.title(), String.valueOf(it.outcome()))));
        }
        for (PromiseView promise : promises.of(it.ref())) {
            String state = promise.state().name().toLowerCase(Locale.ROOT);
            if (promise.fulfilledAt() != null) {
                all.add(event(
                        it,
                        promise.fulfilledAt(),
                        "promise",
                        choices.say("timeline.promise." + state, promise.name())));
            }
            all.add(event(
                    it,
                    promise.startedAt(),
                    "promise",
                    choices.say("timeline.promised", promise.name(), words.near(promise.dueAt()))));
        }
    }

    private static Entry event(CaseSummary it, Instant at, String kind, String text) {
        return new Entry(at, kind, it.ref().value(), text, "", null, null, null, "/cases/" + it.ref());
    }

    private String nameOf(String username) {
        return username == null ? null : people.find(username).map(Person::name).orElse(username);
    }
}
