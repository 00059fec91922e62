package org.kept.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class LazyFactsTest {

    private final List<String> found = new ArrayList<>();
    private final LazyFacts facts = new LazyFacts(List.of("owner", "consent", "budget"));

    @Test
    void a_fact_is_found_out_when_it_is_read_and_only_once() {
        facts.from("owner", () -> find("ada"));
        facts.from("consent", () -> find(null));

        assertThat(found).isEmpty();
        assertThat(facts.get("owner")).isEqualTo("ada");
        assertThat(facts.get("owner")).isEqualTo("ada");
        assertThat(found).containsExactly("ada");
        assertThat(facts.get("consent")).isNull();
        assertThat(facts.get("consent")).isNull();
        assertThat(found).containsExactly("ada", null);
    }

    @Test
    void a_copy_holds_all_facts_and_an_unknown_one_is_there_as_null() {
        facts.from("owner", () -> find("ada"));

        assertThat(new HashMap<>(facts))
                .containsOnlyKeys("owner", "consent", "budget")
                .containsEntry("owner", "ada")
                .containsEntry("budget", null);
        assertThat(facts.containsKey("colour")).isFalse();
        assertThat(facts.get("colour")).isNull();
    }

    private String find(String value) {
        found.add(value);
        return value;
    }
}
