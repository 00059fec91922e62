package org.kept.staff.web;

import org.springframework.ui.Model;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.web.bind.WebDataBinder;

/** Lets forms be records: filled by their constructor alone, and read by their fields where Spring looks for getters. */
final class RecordForms {

    private RecordForms() {}

    static void bind(WebDataBinder binder) {
        binder.initDirectFieldAccess();
        binder.setDeclarativeBinding(true);
    }

    static void show(Model model, String name, Record form) {
        model.addAllAttributes(new DirectFieldBindingResult(form, name).getModel());
    }
}
