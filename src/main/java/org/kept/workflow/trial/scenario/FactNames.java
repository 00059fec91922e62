package org.kept.workflow.trial.scenario;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kept.workflow.guard.FourEyes;

/** Which facts a model reads; a scenario need say nothing of others. */
public final class FactNames {

    private static final Pattern FACT = Pattern.compile("\\bfacts\\.([A-Za-z_]\\w*)");
    private static final Pattern DATED = Pattern.compile("promises\\.at\\(\\s*execution\\s*,\\s*['\"](\\w+)['\"]");
    private static final Pattern NOT_BY = Pattern.compile("name=\"notBy\"\\s+value=\"([^\"]*)\"");

    private FactNames() {}

    /** The facts that the text of a process or a table names. */
    public static Set<String> readBy(String source) {
        Set<String> facts = new TreeSet<>();
        for (Pattern pattern : List.of(FACT, DATED)) {
            Matcher fact = pattern.matcher(source);
            while (fact.find()) {
                facts.add(fact.group(1));
            }
        }
        Matcher notBy = NOT_BY.matcher(source);
        while (notBy.find()) {
            facts.addAll(FourEyes.factsIn(notBy.group(1)));
        }
        return facts;
    }
}
