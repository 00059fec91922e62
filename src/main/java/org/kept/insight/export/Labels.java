package org.kept.insight.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/** What each step is called in a file: its words, and where two steps share them, which is which; so one name is one step. */
final class Labels {

    private final Map<String, String> byStep = new HashMap<>();

    /** A step of a model. */
    record Step(String model, String activity) {

        String id() {
            return model + "#" + activity;
        }
    }

    Labels(Collection<Step> steps, BinaryOperator<String> words) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        steps.forEach(step -> {
            String said = words.apply(step.model(), step.activity());
            if (!once.add(said)) {
                twice.add(said);
            }
        });
        steps.forEach(step -> {
            String said = words.apply(step.model(), step.activity());
            byStep.put(step.id(), twice.contains(said) ? said + " (" + step.id() + ")" : said);
        });
    }

    String of(String model, String activity) {
        Step step = new Step(model, activity);
        return byStep.getOrDefault(step.id(), step.id());
    }

    List<String> all() {
        List<String> all = new ArrayList<>(byStep.values());
        all.sort(null);
        return all;
    }
}
