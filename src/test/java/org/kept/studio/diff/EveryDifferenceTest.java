package org.kept.studio.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kept.studio.diff.Mutations.Mutation;
import org.kept.workflow.models.check.ModelFile;

/**
 * No value in any shipped model can be changed without a sentence about it. Of each file some are tried, from all over it;
 * {@code -Dkept.diff.values=1000000} tries all, which takes minutes.
 */
class EveryDifferenceTest {

    private static final int VALUES = Integer.getInteger("kept.diff.values", 120);

    @TestFactory
    Stream<DynamicTest> whatever_value_is_changed_somebody_reads_of_it() throws IOException {
        return Mutations.shipped().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.name(), () -> assertThat(silent(file)).isEmpty()));
    }

    private static List<String> silent(ModelFile file) {
        List<Mutation> mutations =
                Mutations.of(file, EveryDifferenceTest::other).toList();
        assertThat(mutations).isNotEmpty();
        int step = Math.max(1, mutations.size() / VALUES);
        List<String> silent = new ArrayList<>();
        for (int i = 0; i < mutations.size(); i += step) {
            Mutation mutation = mutations.get(i);
            List<Change> changes = ModelDiff.between(file, mutation.mutated());
            if (changes.isEmpty() || changes.stream().anyMatch(change -> !isSentence(change.sentence()))) {
                silent.add(mutation + " " + changes);
            }
        }
        return silent;
    }

    private static String other(String value) {
        return value.matches("-?\\d+") ? value.replaceFirst("-?", "$01") : value + "x";
    }

    /** Begins with a capital, a quote or a number's letter, ends with a full stop, and no placeholder is left in it. */
    private static boolean isSentence(String text) {
        return text.matches("(?s)[A-Z\u201c].*[.]") && !text.matches("(?s).*\\{\\d.*");
    }
}
