package org.kept.complaint.process.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.complaint.domain.ComplaintWork.Plan;
import org.kept.complaint.domain.ComplaintWork.PointFinding;
import org.kept.complaint.file.Points;
import org.kept.shared.InvalidInputException;
import org.kept.workflow.TaskAnswers;
import org.springframework.stereotype.Component;

/** The decision on a complaint: each point by itself, and from all of them whether it is upheld. */
@Component
class DecideAnswers implements TaskAnswers {

    private static final int ACTIONS = 3;

    private final ComplaintWork work;

    DecideAnswers(ComplaintWork work) {
        this.work = work;
    }

    @Override
    public String formId() {
        return "complaint-decide";
    }

    @Override
    public void accept(TaskAnswers.Answer answer) {
        List<PointFinding> points = new ArrayList<>();
        for (int number = 1; number <= Points.MOST; number++) {
            String finding = answer.text("finding" + number);
            if (finding != null) {
                points.add(new PointFinding(number, finding, answer.text("because" + number)));
            }
        }
        if (points.isEmpty()) {
            throw InvalidInputException.of("finding1", "Say of each point whether they are right");
        }
        work.decide(answer.ref(), Money.verdict(answer, overall(points)), points, plans(answer), answer.person());
    }

    /** Upheld if every point is, not upheld if none is, else partly. */
    private static String overall(List<PointFinding> points) {
        if (points.stream().allMatch(point -> point.finding().equals("upheld"))) {
            return "upheld";
        }
        return points.stream().allMatch(point -> point.finding().equals("not")) ? "not" : "partly";
    }

    private static List<Plan> plans(TaskAnswers.Answer answer) {
        List<Plan> plans = new ArrayList<>();
        for (int number = 1; number <= ACTIONS; number++) {
            String what = answer.text("action" + number);
            if (what != null && !what.isBlank()) {
                plans.add(new Plan(what.strip(), answer.text("actionTeam" + number), (LocalDate)
                        answer.values().get("actionDue" + number)));
            }
        }
        return plans;
    }
}
