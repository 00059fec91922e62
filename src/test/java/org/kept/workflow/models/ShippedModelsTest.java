package org.kept.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;

/** The models in the source tree, checked as they are at start, but without starting anything. */
class ShippedModelsTest {

    @Test
    void every_shipped_model_passes_the_check() throws IOException {
        List<ModelProblem> problems = problems();

        assertThat(ModelProblem.errors(problems)).isEmpty();
        problems.forEach(problem -> System.out.println(problem));
    }

    private static List<ModelProblem> problems() throws IOException {
        Map<String, List<ModelFile>> modules = ShippedModels.shipped();
        assertThat(modules).isNotEmpty();
        List<ModelProblem> problems = new ArrayList<>();
        modules.forEach(
                (module, files) -> problems.addAll(ModelCheck.check(files, ShippedModels.catalogue(module, modules))));
        return problems;
    }
}
