package org.kept.workflow.trial.child.world;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseFacts;
import org.kept.workflow.trial.scenario.Given;

/** Everything around the models, made up by the scenario that runs now: facts, promises, and what actions come to. */
public final class World implements CaseFacts {

    private Given given = Given.NOTHING;
    private Trace trace = new Trace();
    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private String outcome;

    public void begin(Given begins) {
        given = begins;
        trace = new Trace();
        facts.clear();
        facts.putAll(begins.facts());
        calls.clear();
        outcome = null;
    }

    public Given given() {
        return given;
    }

    public Trace trace() {
        return trace;
    }

    public void change(Map<String, Object> changed) {
        facts.putAll(changed);
    }

    public void outcome(Object how) {
        if (how != null) {
            outcome = how.toString();
        }
    }

    public String outcome() {
        return outcome;
    }

    /** What the next call under one of these names comes to; null if the scenario says nothing of it. */
    public Given.ActionResult next(List<String> names) {
        for (String name : names) {
            List<Given.ActionResult> results = given.actions().get(name);
            if (results != null && !results.isEmpty()) {
                int call = calls.merge(name, 1, Integer::sum) - 1;
                return results.get(Math.min(call, results.size() - 1));
            }
        }
        return null;
    }

    @Override
    public String prefix() {
        return new CaseRef(given.ref()).prefix();
    }

    @Override
    public Map<String, Class<?>> schema() {
        return Map.of();
    }

    /** Every fact is there; one of which the scenario says nothing has no value. */
    @Override
    public Map<String, Object> of(CaseRef ref) {
        return new AbstractMap<>() {
            @Override
            public boolean containsKey(Object name) {
                return true;
            }

            @Override
            public Object get(Object name) {
                return facts.get(name);
            }

            @Override
            public Set<Entry<String, Object>> entrySet() {
                return facts.entrySet();
            }
        };
    }
}
