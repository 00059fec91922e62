package org.kept.workflow;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kept.shared.CaseRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one place where facts are looked up, whichever module serves them. Values are read anew each time: they change within
 * a transaction, and a condition must see what the step before it wrote.
 */
@Component
public class Facts {

    private final ObjectProvider<CaseFacts> sources;
    private final ObjectProvider<CaseData> data;

    /** Providers, because the engine is built before what reads the database. */
    @Autowired
    Facts(ObjectProvider<CaseFacts> sources, ObjectProvider<CaseData> data) {
        this.sources = sources;
        this.data = data;
    }

    /**
     * The facts of a case now: those its module serves, then what forms said and the case itself keeps, which is all there is where
     * an analyst drew the process.
     */
    public Map<String, Object> of(CaseRef ref) {
        Map<String, Object> served = sources.stream()
                .filter(source -> source.prefix().equals(ref.prefix()))
                .findFirst()
                .map(source -> source.of(ref))
                .orElseGet(Map::of);
        return new KeptFacts(served, () -> {
            CaseData kept = data.getIfAvailable();
            return kept == null ? Map.of() : kept.facts(ref);
        });
    }

    /** The kinds of case that modules written in Java serve. */
    public Set<String> prefixes() {
        return sources.stream().map(CaseFacts::prefix).collect(Collectors.toUnmodifiableSet());
    }

    /** The names of all facts of all kinds of case, for checks and pickers. */
    public Set<String> names() {
        return Stream.concat(
                        CaseData.GENERAL.stream(),
                        sources.stream().flatMap(source -> source.schema().keySet().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Facts served by these sources only; for an engine that runs without the application, as in tests of a process. */
    public static Facts from(List<CaseFacts> sources) {
        return new Facts(new FixedProvider<>(sources), new FixedProvider<>(List.of()));
    }

    private record FixedProvider<T>(List<T> all) implements ObjectProvider<T> {

        @Override
        public java.util.stream.Stream<T> stream() {
            return all.stream();
        }

        @Override
        public T getIfAvailable() {
            return all.isEmpty() ? null : all.get(0);
        }
    }

    /**
     * What a module serves, and beneath it what the case itself keeps, read only when something is asked that the module does not know.
     * A name that nobody has answered yet is there with {@code null}: the check of models has seen that a form asks it.
     */
    private static final class KeptFacts extends AbstractMap<String, Object> {

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
}
