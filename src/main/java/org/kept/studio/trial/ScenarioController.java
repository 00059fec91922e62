package org.kept.studio.trial;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The scenarios beside a model over the API. */
@RestController
@Tag(name = "Scenarios")
@RequestMapping("/api/v1/models/{module}/{file}/scenarios")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class ScenarioController {

    private static final int MAX_BYTES = 256 * 1024;
    private static final MediaType YAML = MediaType.parseMediaType("text/plain;charset=UTF-8");

    private final Scenarios scenarios;
    private final FromCase cases;
    private final People people;

    ScenarioController(Scenarios scenarios, FromCase cases, People people) {
        this.scenarios = scenarios;
        this.cases = cases;
        this.people = people;
    }

    /** A case that is to become a scenario. */
    record OfCase(String ref, String name) {}

    @GetMapping
    Map<String, List<KeptScenario>> list(@PathVariable String module, @PathVariable String file) {
        return Map.of("items", scenarios.of(new ModelRef(module, file)));
    }

    @GetMapping("/{name}")
    ResponseEntity<byte[]> get(@PathVariable String module, @PathVariable String file, @PathVariable String name) {
        byte[] yaml = scenarios.get(new ModelRef(module, file), name).yaml().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok().contentType(YAML).body(yaml);
    }

    @PutMapping("/{name}")
    KeptScenario save(
            @PathVariable String module, @PathVariable String file, @PathVariable String name, InputStream body)
            throws IOException {
        byte[] content = body.readNBytes(MAX_BYTES + 1);
        if (content.length == 0 || content.length > MAX_BYTES) {
            throw InvalidInputException.of("scenario", "Send a scenario of at most 256 KB");
        }
        String text = new String(content, StandardCharsets.UTF_8);
        return scenarios.save(new ModelRef(module, file), name, text, people.current());
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String module, @PathVariable String file, @PathVariable String name) {
        scenarios.delete(new ModelRef(module, file), name);
    }

    @PostMapping("/from-case")
    @ResponseStatus(HttpStatus.CREATED)
    FromCase.Made fromCase(@PathVariable String module, @PathVariable String file, @RequestBody OfCase wanted) {
        return cases.make(new ModelRef(module, file), wanted.ref(), wanted.name(), people.current());
    }
}
