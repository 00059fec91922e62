package org.kept.complaint.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.casework.CaseSummary;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.ComplaintView.Clock;
import org.kept.complaint.Complaints;
import org.kept.complaint.Ombudsmen;
import org.kept.promise.PolicyBook;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one complaint shows, for looking at it and for a form on it that was refused. */
@Component
class ComplaintScreen {

    private final Complaints complaints;
    private final Ombudsmen ombudsmen;
    private final PolicyBook policies;
    private final People people;

    ComplaintScreen(Complaints complaints, Ombudsmen ombudsmen, PolicyBook policies, People people) {
        this.complaints = complaints;
        this.ombudsmen = ombudsmen;
        this.policies = policies;
        this.people = people;
    }

    /** A set of rules with where each of its times is written. */
    record Rule(ComplaintView.Regime it, List<PolicyBook.Entry> times, Ombudsmen.Ombudsman ombudsman) {}

    /** Puts the complaint of this case into the model; {@code failed} names the form that was refused. */
    void fill(Model model, CaseSummary about, String failed, Map<String, String> typed, String problem) {
        ComplaintView it = complaints.find(about.ref()).orElseThrow(() -> new NotFoundException("complaint"));
        model.addAttribute("about", about);
        model.addAttribute("it", it);
        model.addAttribute("rules", it.regimes().stream().map(this::rule).toList());
        model.addAttribute(
                "running",
                it.clocks().stream()
                        .filter(ComplaintScreen::runs)
                        .sorted(Comparator.comparing(Clock::dueAt))
                        .toList());
        model.addAttribute(
                "ended", it.clocks().stream().filter(clock -> !runs(clock)).toList());
        model.addAttribute("names", people.all().stream().collect(Collectors.toMap(Person::username, Person::name)));
        model.addAttribute("teamNames", people.teamNames());
        model.addAttribute("acts", ComplaintActs.of(it));
        model.addAttribute("failed", failed);
        model.addAttribute("typed", typed);
        model.addAttribute("problem", problem);
    }

    private Rule rule(ComplaintView.Regime regime) {
        List<PolicyBook.Entry> times = Stream.of(
                        regime.acknowledgePolicy(), regime.answerPolicy(), regime.referralPolicy())
                .filter(Objects::nonNull)
                .map(policies::find)
                .flatMap(Optional::stream)
                .toList();
        return new Rule(
                regime,
                times,
                Optional.ofNullable(regime.ombudsman()).flatMap(ombudsmen::find).orElse(null));
    }

    /** One that is broken runs on until what it promised is done: that is the one to look at. */
    private static boolean runs(Clock clock) {
        return clock.fulfilledAt() == null && !clock.state().equals("cancelled");
    }
}
