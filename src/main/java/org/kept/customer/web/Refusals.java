package org.kept.customer.web;

import org.kept.shared.InvalidInputException;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.validation.BindingResult;

/** Puts what a service refused beside the fields of the form. */
final class Refusals {

    private Refusals() {}

    /** Refuses a form that no browser of ours sent: there is nothing to show again. */
    static void requireReadable(BindingResult form) {
        if (form.getTarget() == null) {
            throw InvalidInputException.of("version", "This form cannot be read; load the page again");
        }
    }

    static void show(InvalidInputException refused, BindingResult form, String prefix) {
        refused.fields().forEach(problem -> {
            String field = new BeanWrapperImpl(form.getTarget()).isReadableProperty(problem.field())
                    ? problem.field()
                    : prefix + problem.field();
            if (new BeanWrapperImpl(form.getTarget()).isReadableProperty(field)) {
                form.rejectValue(field, "refused", problem.message());
            } else {
                form.reject("refused", problem.message());
            }
        });
    }
}
