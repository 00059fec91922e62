package org.kept.customer.web;

import org.kept.shared.InvalidInputException;
import org.springframework.beans.BeanWrapperImpl;
import org.springframework.validation.BindingResult;

/** Puts what a service refused beside the fields of the form. */
final class Refusals {

    private Refusals() {}

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
