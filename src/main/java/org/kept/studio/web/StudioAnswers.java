package org.kept.studio.web;

import org.kept.studio.OwnWorkException;
import org.kept.studio.draft.ChangedMeanwhileException;
import org.kept.studio.draft.HeldByOtherException;
import org.kept.workflow.models.InvalidModelsException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** How the API of Studio says no: with who was first, what is there now, and what is wrong with which file. */
abstract class StudioAnswers {

    @ExceptionHandler
    ProblemDetail changed(ChangedMeanwhileException e) {
        ProblemDetail problem = problem(HttpStatus.PRECONDITION_FAILED, "Someone was first", e.getMessage());
        problem.setProperty("hash", e.hash());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail held(HeldByOtherException e) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "Somebody is at it", e.getMessage());
        problem.setProperty("holder", e.holder());
        problem.setProperty("until", e.until());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail own(OwnWorkException e) {
        return problem(HttpStatus.FORBIDDEN, "That is for somebody else to do", e.getMessage());
    }

    @ExceptionHandler
    ProblemDetail refused(InvalidModelsException e) {
        ProblemDetail problem = problem(
                HttpStatus.UNPROCESSABLE_ENTITY,
                "The models have problems",
                "Nothing was changed; mend the problems and try again");
        problem.setProperty("problems", e.problems());
        return problem;
    }

    static ProblemDetail problem(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return problem;
    }
}
