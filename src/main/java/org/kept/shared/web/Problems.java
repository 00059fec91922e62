package org.kept.shared.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kept.shared.InvalidInputException;

/** The problems of an input by field, to be shown beside each; the empty field stands for the whole form. */
public final class Problems {

    private Problems() {}

    /** In the order they were found; two about one field are one text. */
    public static Map<String, String> of(InvalidInputException wrong) {
        Map<String, String> problems = new LinkedHashMap<>();
        wrong.fields()
                .forEach(problem -> problems.merge(problem.field(), problem.message(), (one, two) -> one + ". " + two));
        return problems;
    }
}
