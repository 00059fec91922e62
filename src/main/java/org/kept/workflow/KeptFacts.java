package org.kept.workflow;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a module serves, and beneath it what the case itself keeps, read only when something is asked that the module does not know.
 * A name that nobody has answered yet is there with {@code null}: the check of models has seen that a form asks it.
 */
final class KeptFacts extends AbstractMap<String, Object> {

    private final Map<String, Object> served;
    private final Supplier<Map<String, Object>> source;
    private Map<String, Object> kept;

    KeptFacts(Map<String, Object> served, Supplier<Map<String, Object>> source) {
        this.served = served;
        this.source = source;
    }

    @Override
    public boolean containsKey(Object name) {
        return true;
    }

    @Override
    public Object get(Object name) {
        return served.containsKey(name) ? served.get(name) : kept().get(name);
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> all = new HashMap<>(kept());
        all.putAll(served);
        return all.entrySet();
    }

    private Map<String, Object> kept() {
        if (kept == null) {
            kept = source.get();
        }
        return kept;
    }
}
