package org.kept.studio.trial;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.workflow.trial.result.TrialResult;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Trials of drafts over the API: there is an answer in time, whatever the model does. */
@RestController
@Tag(name = "Trials")
@RequestMapping("/api/v1/models/{module}/{file}/draft")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class TrialController {

    private final DraftTrials trials;
    private final TrialBook book;
    private final People people;

    TrialController(DraftTrials trials, TrialBook book, People people) {
        this.trials = trials;
        this.book = book;
        this.people = people;
    }

    /** What is to be tried: a name, a text, or the scenario itself as JSON. */
    record Wanted(JsonNode scenario) {

        String text() {
            if (scenario == null || scenario.isNull()) {
                return null;
            }
            if (!scenario.isTextual() && !scenario.isObject()) {
                throw InvalidInputException.of("scenario", "Send a name, a text or an object");
            }
            return scenario.isTextual() ? scenario.asText() : scenario.toString();
        }
    }

    @PostMapping("/trial")
    TrialResult run(
            @PathVariable String module, @PathVariable String file, @RequestBody(required = false) Wanted wanted) {
        return trials.run(new ModelRef(module, file), wanted == null ? null : wanted.text(), people.current());
    }

    @GetMapping("/trials")
    Map<String, List<TrialBook.Trial>> list(@PathVariable String module, @PathVariable String file) {
        return Map.of("items", book.of(new ModelRef(module, file)));
    }
}
