package org.kept.workflow.models.check;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, all at once, so that an analyst mends it in one go; ends at a number that nobody reads further. */
public final class Report {

    private static final int ENOUGH = 200;

    private final List<ModelProblem> problems = new ArrayList<>();

    /** Adds a problem of a file that has no elements. */
    public void add(String file, String element, int line, String rule, String message) {
        if (problems.size() < ENOUGH) {
            problems.add(new ModelProblem(file, element, line, rule, message));
        }
    }

    /** Adds a problem at an element. */
    public void add(Xml at, String rule, String message) {
        add(at.file(), at.nearestId(), at.line(), rule, message);
    }

    /** Adds the problem unless what must hold does. */
    public void require(boolean holds, Xml at, String rule, String message) {
        if (!holds) {
            add(at, rule, message);
        }
    }

    /** What was found, in its order. */
    public List<ModelProblem> problems() {
        return List.copyOf(problems);
    }
}
