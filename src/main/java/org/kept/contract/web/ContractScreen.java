package org.kept.contract.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.contract.ContractView;
import org.kept.contract.Contracts;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

/** Fills the page of one contract: who, what was agreed, what is next; and the one form that is asked for. */
@Component
class ContractScreen {

    private final Contracts contracts;
    private final Promises promises;
    private final CaseAccess access;
    private final People people;
    private final Clock clock;

    ContractScreen(Contracts contracts, Promises promises, CaseAccess access, People people, Clock clock) {
        this.contracts = contracts;
        this.promises = promises;
        this.access = access;
        this.people = people;
        this.clock = clock;
    }

    /** The contract, if it is theirs to see. */
    ContractView visible(String ref) {
        return contracts.find(access.visible(ref).ref()).orElseThrow(() -> new NotFoundException("contract"));
    }

    /**
     * The page.
     *
     * @param act the form to show, or null for none
     * @param typed what stood in it when it was refused; null for a form nobody has filled in
     */
    String show(
            String ref, String act, MultiValueMap<String, String> typed, Map<String, String> problems, Model model) {
        CaseSummary about = access.visible(ref);
        ContractView contract = visible(ref);
        RenewalBody renewal = RenewalBody.of(contract);
        LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(contract.zone())));
        Countdown noticeIn = Countdown.of(today, renewal.noticeOn());
        List<String> acts = ContractActs.of(contract, about.open());
        MultiValueMap<String, String> form = typed == null ? ContractForms.of(contract) : typed;
        model.addAttribute("about", about);
        model.addAttribute("contract", contract);
        model.addAttribute("renewal", renewal);
        model.addAttribute("term", contract.terms().get(0));
        model.addAttribute("noticeIn", noticeIn);
        model.addAttribute("next", next(Standing.of(contract, contract.terms().get(0)), noticeIn));
        model.addAttribute("endsIn", Countdown.of(today, renewal.endsOn()));
        model.addAttribute(
                "clocks",
                promises.of(about.ref()).stream()
                        .filter(promise -> promise.fulfilledAt() == null && about.open())
                        .filter(ContractScreen::counts)
                        .toList());
        model.addAttribute("names", people.all().stream().collect(Collectors.toMap(Person::username, Person::name)));
        model.addAttribute("teamNames", people.teamNames());
        model.addAttribute("acts", acts);
        model.addAttribute("act", acts.contains(act) ? act : null);
        model.addAttribute("form", form.toSingleValueMap());
        model.addAttribute("rows", form);
        model.addAttribute("problems", problems);
        return "contract/page";
    }

    /** What is missing is said otherwise once it is too late for notice. */
    private static String next(String stand, Countdown notice) {
        return notice.past() && Standing.UNDECIDED.contains(stand) ? "late" : stand;
    }

    private static boolean counts(PromiseView promise) {
        return switch (promise.state()) {
            case KEPT, CANCELLED -> false;
            default -> true;
        };
    }
}
