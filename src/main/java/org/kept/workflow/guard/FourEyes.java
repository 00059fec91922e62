package org.kept.workflow.guard;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.pvm.ReadOnlyProcessDefinition;
import org.kept.shared.CaseRef;
import org.kept.workflow.Facts;
import org.springframework.stereotype.Component;

/**
 * Who must not do a user task, because they asked for what it decides or it is about them. The task's extension property
 * {@code notBy} names facts; the value of each is a user name or a list of them.
 */
@Component
public final class FourEyes {

    /** The extension property of a user task. */
    public static final String PROPERTY = "notBy";

    private final Facts facts;

    FourEyes(Facts facts) {
        this.facts = facts;
    }

    /** The names of facts in the property's value, which is a list with commas. */
    public static List<String> factsIn(String property) {
        return property == null
                ? List.of()
                : Stream.of(property.split(","))
                        .map(String::trim)
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    /** The facts that a user task of a deployed process names; none for most. */
    @SuppressWarnings("unchecked")
    public static List<String> factsOf(ReadOnlyProcessDefinition definition, String activityId) {
        var activity = definition.findActivity(activityId);
        Object names = activity == null ? null : activity.getProperty(PROPERTY);
        return names == null ? List.of() : (List<String>) names;
    }

    /** The user names that these facts hold now. */
    public Set<String> excluded(CaseRef ref, Collection<String> names) {
        if (ref == null || names.isEmpty()) {
            return Set.of();
        }
        Map<String, Object> known = facts.of(ref);
        Set<String> excluded = new LinkedHashSet<>();
        for (String name : names) {
            Object value = known.get(name);
            if (value instanceof Collection<?> people) {
                people.forEach(person -> excluded.add(String.valueOf(person)));
            } else if (value != null) {
                excluded.add(value.toString());
            }
        }
        return excluded;
    }
}
