package org.kept.complaint.process.answers;

import java.time.Clock;
import java.time.LocalDate;
import org.kept.complaint.domain.ComplaintWork;
import org.kept.complaint.file.Actions;
import org.kept.workflow.TaskAnswers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What quality found behind a complaint, what is done about it, and whether it helped. */
@Configuration(proxyBeanMethods = false)
class CauseAnswers {

    private static final String KIND = "corrective";

    /** One form, and what is done with its answers. */
    private record Taker(String formId, java.util.function.Consumer<TaskAnswers.Answer> work) implements TaskAnswers {
        @Override
        public void accept(TaskAnswers.Answer answer) {
            work.accept(answer);
        }
    }

    @Bean
    TaskAnswers complaintCause(ComplaintWork work, Actions actions, Clock clock) {
        return new Taker("complaint-cause", answer -> {
            work.foundCause(answer.ref(), answer.text("rootCause"));
            work.note(answer.ref(), answer.text("analysis"), answer.person());
            actions.add(
                    answer.ref(),
                    KIND,
                    answer.text("corrective"),
                    answer.text("actionTeam"),
                    (LocalDate) answer.values().get("correctiveDue"),
                    clock.instant());
        });
    }

    @Bean
    TaskAnswers complaintCorrective(ComplaintWork work, Actions actions, Clock clock) {
        return new Taker("complaint-corrective", answer -> actions.open(answer.ref(), KIND)
                .ifPresent(
                        action -> actions.done(action.id(), answer.person(), answer.text("proof"), clock.instant())));
    }

    @Bean
    TaskAnswers complaintEffect(ComplaintWork work) {
        return new Taker(
                "complaint-effect",
                answer -> work.tell(
                        answer.ref(),
                        "note",
                        answer.person(),
                        ("yes".equals(answer.text("effective"))
                                        ? "The corrective action helped: "
                                        : "It did not help: ")
                                + answer.text("note")));
    }

    @Bean
    TaskAnswers complaintManager(ComplaintWork work) {
        return new Taker(
                "complaint-manager", answer -> work.tell(answer.ref(), "note", answer.person(), answer.text("note")));
    }

    @Bean
    TaskAnswers complaintImplement(ComplaintWork work) {
        return new Taker(
                "complaint-implement",
                answer -> work.tell(answer.ref(), "note", answer.person(), "Carried out: " + answer.text("proof")));
    }
}
