package org.kept.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.shared.CaseRef;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The one place where facts are looked up, whichever module serves them. Values are read anew each time: they change within
 * a transaction, and a condition must see what the step before it wrote.
 */
@Component
public class Facts {

    private final ObjectProvider<CaseFacts> sources;

    Facts(ObjectProvider<CaseFacts> sources) {
        this.sources = sources;
    }

    /** The facts of a case now; empty where no module serves references of that kind. */
    public Map<String, Object> of(CaseRef ref) {
        return sources.stream()
                .filter(source -> source.prefix().equals(ref.prefix()))
                .findFirst()
                .map(source -> source.of(ref))
                .orElseGet(HashMap::new);
    }

    /** The names of all facts of all kinds of case, for checks and pickers. */
    public Set<String> names() {
        return sources.stream()
                .flatMap(source -> source.schema().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Facts served by these sources only; for an engine that runs without the application, as in tests of a process. */
    public static Facts from(List<CaseFacts> sources) {
        return new Facts(new FixedProvider(sources));
    }

    private record FixedProvider(List<CaseFacts> all) implements ObjectProvider<CaseFacts> {

        @Override
        public java.util.stream.Stream<CaseFacts> stream() {
            return all.stream();
        }
    }
}
