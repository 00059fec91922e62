package org.kept.customer.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.casework.CaseFilter;
import org.kept.casework.CaseLists;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.CustomerSignals;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.customer.PostalAddress;
import org.kept.customer.domain.AccountDetails;
import org.kept.customer.domain.ContactDetails;
import org.kept.customer.domain.CustomerCard;
import org.kept.customer.web.CustomerPage.Colleague;
import org.kept.promise.PromiseState;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.web.Words;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of one customer together, of what this module knows and what is running for them. */
@Component
class CustomerPages {

    private static final List<PromiseState> OPEN =
            List.of(PromiseState.OPEN, PromiseState.AT_RISK, PromiseState.PAUSED);

    private static final int MOST = 200;

    private final CustomerCard card;
    private final CustomerTimeline timeline;
    private final Cases cases;
    private final Promises promises;
    private final People people;
    private final Choices choices;
    private final Words words;
    private final CustomerSignals.Board signals;
    private final CaseLists lists;

    CustomerPages(
            CustomerCard card,
            CustomerTimeline timeline,
            Cases cases,
            Promises promises,
            People people,
            Choices choices,
            Words words,
            CustomerSignals.Board signals,
            CaseLists lists) {
        this.card = card;
        this.timeline = timeline;
        this.cases = cases;
        this.promises = promises;
        this.people = people;
        this.choices = choices;
        this.words = words;
        this.signals = signals;
        this.lists = lists;
    }

    CustomerPage of(UUID id, String channel) {
        CustomerSummary it = card.summary(id);
        List<CaseSummary> running = cases.openOf(it.id());
        List<CaseSummary> seen = seen(it.id(), running);
        List<PromiseView> promised = seen.stream()
                .flatMap(each -> promises.of(each.ref()).stream())
                .filter(promise -> OPEN.contains(promise.state()))
                .sorted(Comparator.comparing(PromiseView::dueAt))
                .toList();
        ContactDetails contact = it.contact() ? card.contact(it.id()).details() : null;
        AccountDetails account = it.contact() ? null : card.account(it.id()).details();
        boolean erased = it.contact() && card.contact(it.id()).erased();
        return new CustomerPage(
                it,
                contact,
                account,
                it.contact() ? facts(contact) : facts(account),
                it.contact() ? contact.cares() : account.cares(),
                colleagues(it, running),
                seen,
                promised,
                it.contact() ? card.permission(it.id()) : null,
                card.roles(it.id()),
                it.contact() && !erased ? card.alike(it.id()) : List.of(),
                it.contact() ? card.merges(it.id()) : List.of(),
                timeline.channels(it.id()),
                timeline.address(it.id(), channel),
                timeline.of(it.id(), channel));
    }

    /** A touch as it is typed. */
    record TouchForm(String channel, String direction, String subject, String body, String outcome) {}

    /** What somebody is for an account, as it is typed: the contact by number or name. */
    record RoleForm(String contact, String role, Boolean primary) {

        RoleForm {
            primary = Boolean.TRUE.equals(primary);
        }
    }

    /** Shows the page with its forms, empty where nobody has typed in them. */
    String show(CustomerPage page, Model model) {
        model.addAttribute("page", page);
        CustomerSummary it = page.customer();
        model.addAttribute(
                "signals", signals.of(it.contact() ? it.accountId() : it.id(), it.contact() ? it.id() : null));
        if (!model.containsAttribute("touch")) {
            model.addAttribute("touch", new TouchForm("phone", "out", null, null, null));
        }
        if (!model.containsAttribute("link")) {
            model.addAttribute("link", new RoleForm(null, null, false));
        }
        return "customer/card";
    }

    /** What the reader may open; of the rest the signals say what everybody should know. */
    private List<CaseSummary> seen(UUID customerId, List<CaseSummary> running) {
        Set<CaseRef> open = lists.list(CaseFilter.openOf(customerId), null, MOST).items().stream()
                .map(CaseSummary::ref)
                .collect(Collectors.toSet());
        return running.stream().filter(each -> open.contains(each.ref())).toList();
    }

    private List<Colleague> colleagues(CustomerSummary it, List<CaseSummary> running) {
        Map<String, String> known = new LinkedHashMap<>();
        if (it.accountManager() != null) {
            known.put(it.accountManager(), choices.say("known.manager"));
        }
        running.stream()
                .filter(each -> each.owner() != null)
                .forEach(each -> known.putIfAbsent(each.owner(), choices.say("known.case", each.ref())));
        List<Colleague> colleagues = new ArrayList<>();
        known.forEach((username, why) -> colleagues.add(
                new Colleague(people.find(username).map(Person::name).orElse(username), why)));
        return colleagues;
    }

    private Map<String, String> facts(ContactDetails it) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "jobTitle", it.jobTitle());
        put(facts, "department", it.department());
        put(facts, "preferredName", it.preferredName());
        put(facts, "email", it.email());
        put(facts, "phone", it.phone());
        put(facts, "mobile", it.mobile());
        put(facts, "address", oneLine(it.address()));
        put(facts, "preferredLanguage", it.preferredLanguage());
        put(facts, "accessibilityNeeds", it.accessibilityNeeds());
        return facts;
    }

    private Map<String, String> facts(AccountDetails it) {
        Map<String, String> facts = new LinkedHashMap<>();
        put(facts, "relationshipType", choices.word("relationship", it.relationshipType()));
        put(facts, "legalName", it.legalName());
        put(facts, "industry", it.industry());
        put(facts, "employees", Objects.toString(it.employees(), null));
        put(facts, "website", it.website());
        put(facts, "email", it.email());
        put(facts, "phone", it.phone());
        put(facts, "address", oneLine(it.address()));
        put(facts, "customerSince", it.customerSince() == null ? null : words.day(it.customerSince()));
        put(facts, "vatNumber", it.vatNumber());
        put(facts, "companyRegNo", it.companyRegNo());
        return facts;
    }

    private static String oneLine(PostalAddress address) {
        return address == null
                ? null
                : Stream.of(
                                address.line1(),
                                address.line2(),
                                address.postalCode(),
                                address.city(),
                                address.region(),
                                address.countryCode())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    private static void put(Map<String, String> facts, String field, String value) {
        if (value != null && !value.isBlank()) {
            facts.put("customer.field." + field, value);
        }
    }
}
