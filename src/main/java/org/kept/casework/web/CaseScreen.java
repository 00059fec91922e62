package org.kept.casework.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kept.casework.CaseRecords;
import org.kept.casework.CaseSummary;
import org.kept.casework.audit.CaseAudit;
import org.kept.casework.domain.StepHistory;
import org.kept.casework.domain.StepHistory.Step;
import org.kept.casework.evidence.CasePapers;
import org.kept.casework.evidence.Decisions;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the case page: its head always, and the one tab that is asked for. */
@Component
class CaseScreen {

    private static final List<String> TABS = List.of("now", "story", "decisions", "record", "files");

    private final CaseFiles files;
    private final StepHistory history;
    private final Decisions decisions;
    private final CaseRecords records;
    private final ObjectProvider<CasePapers> papers;
    private final ClockPanel clocks;
    private final CaseAudit audit;
    private final CaseDesk desk;
    private final People people;
    private final MessageSource words;
    private final ObjectMapper json;

    CaseScreen(
            CaseFiles files,
            StepHistory history,
            Decisions decisions,
            CaseRecords records,
            ObjectProvider<CasePapers> papers,
            ClockPanel clocks,
            CaseAudit audit,
            CaseDesk desk,
            People people,
            MessageSource words,
            ObjectMapper json) {
        this.files = files;
        this.history = history;
        this.decisions = decisions;
        this.records = records;
        this.papers = papers;
        this.clocks = clocks;
        this.audit = audit;
        this.desk = desk;
        this.people = people;
        this.words = words;
        this.json = json;
    }

    void fill(Model model, CaseSummary summary, String tab) {
        if (!TABS.contains(tab)) {
            throw InvalidInputException.of("tab", "Choose now, story, decisions, record or files");
        }
        String ref = summary.ref().value();
        CaseFile file = files.of(summary);
        model.addAttribute("file", file);
        model.addAttribute("tab", tab);
        model.addAttribute("tabs", tabs(ref));
        model.addAttribute("here", "/cases/" + ref + "?tab=" + tab);
        model.addAttribute(
                "ownerName", people.find(summary.owner()).map(Person::name).orElse(summary.owner()));
        Map<String, String> teams = people.teamNames();
        model.addAttribute("teamName", called(summary.team(), teams));
        model.addAttribute("mayChange", desk.mayChange(summary));
        model.addAttribute("mayWithdraw", desk.mayChange(summary) && desk.mayWithdraw(summary));
        clocks.fill(model, summary.ref(), desk.mayChange(summary));
        model.addAttribute("colleagues", desk.mayChange(summary) ? people.all() : List.of());
        switch (tab) {
            case "now" -> now(model, summary, file, teams);
            case "decisions" -> model.addAttribute("decided", decisions.of(instances(summary)));
            case "files" -> files(model, summary);
            case "record" -> model.addAttribute("record", records.of(summary.ref()));
            default -> {
                // The story is part of the file.
            }
        }
    }

    private void files(Model model, CaseSummary summary) {
        model.addAttribute(
                "papers",
                papers.orderedStream()
                        .flatMap(source -> source.of(summary.ref()).stream())
                        .toList());
        model.addAttribute("proof", audit.verify(summary.ref()));
    }

    private void now(Model model, CaseSummary summary, CaseFile file, Map<String, String> teams) {
        List<Step> ours = history.of(summary.ref()).stream()
                .filter(step -> step.processKey().equals(summary.processKey()))
                .toList();
        model.addAttribute("drawn", summary.processVersion() > 0);
        model.addAttribute(
                "tokens",
                write(ours.stream()
                        .filter(Step::open)
                        .collect(Collectors.groupingBy(Step::activityId, Collectors.counting()))));
        model.addAttribute(
                "passed",
                write(ours.stream()
                        .filter(step -> !step.open() && !step.canceled())
                        .map(Step::activityId)
                        .distinct()
                        .toList()));
        model.addAttribute(
                "places",
                file.steps().stream()
                        .map(place -> new Here(place.activityId(), waiting(place, teams), place.since()))
                        .toList());
    }

    private String waiting(CaseFile.Place place, Map<String, String> teams) {
        String who = place.assignee() == null
                ? place.teams().stream().map(team -> called(team, teams)).collect(Collectors.joining(", "))
                : people.find(place.assignee()).map(Person::name).orElse(place.assignee());
        return who.isEmpty() ? place.name() : place.name() + " · " + who;
    }

    private static String called(String team, Map<String, String> teams) {
        return team == null ? null : teams.getOrDefault(team, team);
    }

    private List<String> instances(CaseSummary summary) {
        return history.of(summary.ref()).stream()
                .map(Step::processInstanceId)
                .distinct()
                .toList();
    }

    private Map<String, String> tabs(String ref) {
        Map<String, String> tabs = new LinkedHashMap<>();
        TABS.forEach(tab -> tabs.put(
                "/cases/" + ref + "?tab=" + tab,
                words.getMessage("casework.tab." + tab, null, LocaleContextHolder.getLocale())));
        return tabs;
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One line of the list beside the diagram: the element, what waits there for whom, since when. */
    record Here(String id, String name, Instant since) {}
}
