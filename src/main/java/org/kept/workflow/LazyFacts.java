package org.kept.workflow;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Facts each found out when first read, because a condition reads one of forty and some cost a question to the database. */
public final class LazyFacts extends AbstractMap<String, Object> {

    private final Map<String, Supplier<?>> sources = new HashMap<>();
    private final Map<String, Object> known = new HashMap<>();

    /** Facts of these names, none of them known: each is there with {@code null}. */
    public LazyFacts(Collection<String> names) {
        names.forEach(name -> sources.put(name, () -> null));
    }

    /** Says where a fact is found. */
    public void from(String name, Supplier<?> source) {
        sources.put(name, source);
    }

    @Override
    public boolean containsKey(Object name) {
        return sources.containsKey(name);
    }

    @Override
    public Object get(Object name) {
        if (!known.containsKey(name) && sources.containsKey(name)) {
            known.put((String) name, sources.get(name).get());
        }
        return known.get(name);
    }

    @Override
    public Set<String> keySet() {
        return Set.copyOf(sources.keySet());
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        Map<String, Object> all = new LinkedHashMap<>();
        sources.keySet().forEach(name -> all.put(name, get(name)));
        return all.entrySet();
    }
}
