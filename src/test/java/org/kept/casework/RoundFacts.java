package org.kept.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.shared.CaseRef;
import org.kept.workflow.CaseFacts;
import org.springframework.stereotype.Component;

/** The facts of the test processes: who asked and who it is about, as a test says. */
@Component
public class RoundFacts implements CaseFacts {

    /** Who asked; null for nobody. */
    public String askedBy;

    /** Who it is about. */
    public List<String> subjects = List.of();

    @Override
    public String prefix() {
        return "TEST";
    }

    @Override
    public Map<String, Class<?>> schema() {
        return Map.of("askedBy", String.class, "subjects", List.class);
    }

    @Override
    public Map<String, Object> of(CaseRef ref) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("askedBy", askedBy);
        facts.put("subjects", subjects);
        return facts;
    }
}
