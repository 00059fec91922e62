package org.kept.workflow.models.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Collects what is wrong, all at once, so that an analyst mends it in one go; ends at a number that nobody reads further. */
public final class Report {

    private static final int ENOUGH = 200;

    private final List<ModelProblem> errors = new ArrayList<>();
    private final List<ModelProblem> advice = new ArrayList<>();

    /** Adds a problem of a file that has no elements. */
    public void add(String file, String element, int line, String rule, String message) {
        if (errors.size() < ENOUGH) {
            errors.add(new ModelProblem(file, element, line, rule, message));
        }
    }

    /** Adds a problem at an element. */
    public void add(Xml at, String rule, String message) {
        add(at.file(), at.nearestId(), at.line(), rule, message);
    }

    /** Adds something at an element that may be deployed as it is, but had better be mended. */
    public void advise(Xml at, String rule, String message) {
        if (advice.size() < ENOUGH) {
            advice.add(new ModelProblem(
                    at.file(), at.nearestId(), at.line(), rule, message, ModelProblem.Severity.ADVICE));
        }
    }

    /** Adds a problem that is an error where the harm is certain, and advice where it depends. */
    public void add(boolean certain, Xml at, String rule, String message) {
        if (certain) {
            add(at, rule, message);
        } else {
            advise(at, rule, message);
        }
    }

    /** Adds the problem unless what must hold does. */
    public void require(boolean holds, Xml at, String rule, String message) {
        if (!holds) {
            add(at, rule, message);
        }
    }

    /** What was found, in its order, the errors first. */
    public List<ModelProblem> problems() {
        return Stream.concat(errors.stream(), advice.stream()).toList();
    }
}
