package org.kept.complaint.process.answers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kept.complaint.domain.ComplaintDesk;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** What the first look at a complaint found. */
@Component
class TriageAnswers implements TaskAnswers {

    private final ComplaintDesk desk;
    private final People people;

    TriageAnswers(ComplaintDesk desk, People people) {
        this.desk = desk;
        this.people = people;
    }

    @Override
    public String formId() {
        return "complaint-triage";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        if ("service_request".equals(answer.text("handling"))) {
            desk.onlyARequest(answer.ref());
            return;
        }
        desk.triage(
                answer.ref(),
                new ComplaintDesk.Triage(
                        answer.text("businessLine"),
                        answer.text("customerType"),
                        answer.text("category"),
                        answer.text("severity"),
                        Money.yes(answer, "safetyRisk"),
                        Money.yes(answer, "vulnerable"),
                        answer.text("vulnerabilityNote"),
                        Money.yes(answer, "representativeMayAct"),
                        answer.values().get("exposure") instanceof BigDecimal amount ? amount : null,
                        list(answer.values().get("issues")),
                        lines(answer.text("points")),
                        subjects(answer.text("complainedAbout"))));
    }

    private static List<String> list(Object choices) {
        List<String> list = new ArrayList<>();
        if (choices instanceof List<?> chosen) {
            chosen.forEach(choice -> list.add(choice.toString()));
        }
        return list;
    }

    private static List<String> lines(String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    private List<String> subjects(String text) {
        List<String> names = text == null
                ? List.of()
                : Stream.of(text.split("[,;\\s]+"))
                        .filter(name -> !name.isBlank())
                        .toList();
        names.stream().filter(name -> people.find(name).isEmpty()).findFirst().ifPresent(name -> {
            throw InvalidInputException.of("complainedAbout", "Nobody here has the user name " + name);
        });
        return names;
    }
}
