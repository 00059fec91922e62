package org.kept.staff.web;

import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;

/** Tries what a form asks for; refused, the same page says why at the fields and keeps what was typed. */
final class Refusals {

    private Refusals() {}

    static ModelAndView attempt(BindingResult typed, String screen, Runnable change, String done) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        try {
            if (!typed.hasErrors()) {
                change.run();
                return new ModelAndView("redirect:" + done);
            }
        } catch (InvalidInputException e) {
            e.fields().forEach(problem -> reject(typed, problem.field(), problem.message()));
        } catch (ConflictException e) {
            typed.reject("conflict", e.getMessage());
            status = HttpStatus.CONFLICT;
        }
        return new ModelAndView(screen, typed.getModel(), status);
    }

    private static void reject(BindingResult typed, String field, String message) {
        if (typed.getFieldType(field) == null) {
            typed.reject("refused", message);
        } else {
            typed.rejectValue(field, "refused", message);
        }
    }
}
