package org.kept.workflow.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kept.workflow.models.ModelCheck;

class ModelCheckTest {

    @Test
    void models_that_are_in_order_have_no_problems() {
        assertThat(Samples.checkWith("", "")).isEmpty();
    }

    @Test
    void a_problem_tells_file_element_line_rule_and_what_to_do() {
        String spoilt = Samples.spoilt("visit.bpmn", "${bookVisitDelegate}", "${runtime.exec('x')}");

        assertThat(Samples.checkWith("visit.bpmn", spoilt))
                .contains(new ModelProblem(
                        "visit.bpmn",
                        "Task_Book",
                        64,
                        "action",
                        "Choose one of the actions, written as ${nameDelegate}: nothing else can be done here"));
    }

    @Test
    void no_file_and_too_many_files_are_refused() {
        assertThat(ModelCheck.checkSizes(List.of()))
                .extracting(ModelProblem::rule)
                .containsExactly("files");
        assertThat(ModelCheck.checkSizes(Collections.nCopies(51, Samples.file("a.bpmn", ""))))
                .extracting(ModelProblem::rule)
                .containsExactly("files");
    }

    @Test
    void a_decision_of_another_module_is_refused() {
        String stolen = Samples.spoilt("visit-rate.dmn", "id=\"visit-rate\"", "id=\"lead-score\"");

        assertThat(Samples.checkWith("visit-rate.dmn", stolen))
                .extracting(ModelProblem::rule)
                .contains("owner");
    }
}
