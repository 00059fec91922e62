package org.kept.drawn.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.kept.drawn.DrawnCases;
import org.kept.drawn.DrawnCases.NewCase;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Begins cases for other programs. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class NewCaseApi {

    private final DrawnCases cases;

    NewCaseApi(DrawnCases cases) {
        this.cases = cases;
    }

    /** The reference of the case that was begun. */
    record Begun(CaseRef ref) {}

    /** A process that may be begun, with the form its answers are checked against. */
    record Offered(String process, String name, String purpose, int version, JsonNode form) {}

    @GetMapping("/new")
    @Operation(summary = "The processes of which you may begin a case, each with the form of its answers")
    Map<String, List<Offered>> offered() {
        return Map.of(
                "items",
                cases.offered().stream()
                        .map(one -> new Offered(one.key(), one.name(), one.purpose(), one.version(), one.form()))
                        .toList());
    }

    @PostMapping
    @Operation(
            summary = "Begin a case",
            description =
                    "The answers are checked against the process's start form. customer is an id, a number or a name,"
                            + " and may be left out. The same Idempotency-Key gives the same ref; with another body it is a conflict.")
    @ApiResponse(responseCode = "201", description = "The case runs")
    ResponseEntity<Begun> begin(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody NewCase command) {
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw InvalidInputException.of("Idempotency-Key", "Must be one to 200 characters");
        }
        CaseRef ref = cases.begin(command, key);
        return ResponseEntity.created(URI.create("/api/v1/cases/" + ref)).body(new Begun(ref));
    }
}
