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

/** No value in any shipped model can be changed without a sentence about it. */
class EveryDifferenceTest {

    @TestFactory
    Stream<DynamicTest> whatever_value_is_changed_somebody_reads_of_it() throws IOException {
        return Mutations.shipped().stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.name(), () -> assertThat(silent(file)).isEmpty()));
    }

    private static List<String> silent(ModelFile file) {
        List<String> silent = new ArrayList<>();
        long[] seen = {0};
        Mutations.of(file, value -> value.matches("-?\\d+") ? value.replaceFirst("-?", "$01") : value + "x")
                .forEach(mutation -> {
                    seen[0]++;
                    if (isSilent(mutation)) {
                        silent.add(mutation.toString());
                    }
                });
        assertThat(seen[0]).isPositive();
        return silent;
    }

    private static boolean isSilent(Mutation mutation) {
        List<Change> changes = ModelDiff.between(mutation.file(), mutation.mutated());
        if (System.getProperty("say") != null
                && Math.abs(mutation.mutated().hashCode() * 31) % 100 < Integer.getInteger("say")) {
            System.out.println(mutation);
            changes.forEach(change -> System.out.println("    " + change.kind() + " " + change.sentence()));
        }
        return changes.isEmpty()
                || changes.stream().anyMatch(change -> change.sentence().isBlank());
    }
}
