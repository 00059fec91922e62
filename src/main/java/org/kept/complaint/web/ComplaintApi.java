package org.kept.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.kept.casework.CaseAccess;
import org.kept.complaint.ComplaintQuery;
import org.kept.complaint.ComplaintRow;
import org.kept.complaint.Complaints;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.Slice;
import org.kept.staff.People;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints for other programs. */
@RestController
@RequestMapping("/api/v1/complaints")
@Tag(name = "Complaints")
class ComplaintApi {

    private final Complaints complaints;
    private final ComplaintInput input;
    private final CaseAccess access;
    private final People people;

    ComplaintApi(Complaints complaints, ComplaintInput input, CaseAccess access, People people) {
        this.complaints = complaints;
        this.input = input;
        this.access = access;
        this.people = people;
    }

    /** The case a complaint has become. */
    record Received(CaseRef ref) {}

    @PostMapping
    @Operation(
            summary = "Send a complaint",
            description =
                    "Starts its handling and its clocks at once. The same Idempotency-Key gives the same ref; with another body it is a conflict.")
    @ApiResponse(responseCode = "201", description = "The complaint is a case now")
    ResponseEntity<Received> receive(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody SentComplaint sent) {
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw InvalidInputException.of("Idempotency-Key", "Must be one to 200 characters");
        }
        CaseRef ref = complaints.receive(input.require(sent.complaint()), key);
        return ResponseEntity.created(URI.create("/api/v1/complaints/" + ref)).body(new Received(ref));
    }

    @GetMapping("/{ref}")
    @Operation(summary = "One complaint", description = "404 for one that does not exist or is not yours to see")
    ComplaintBody find(@PathVariable String ref) {
        return ComplaintBody.of(
                complaints.find(access.visible(ref).ref()).orElseThrow(() -> new NotFoundException("complaint")));
    }

    @GetMapping
    @Operation(
            summary = "The complaints you may see",
            description = "Sorted by received, due or priority; pass next as after for the following page.")
    Slice<ComplaintRow> list(
            @RequestParam(required = false) String state,
            @RequestParam(required = false) String priority,
            @RequestParam(required = false) String team,
            @RequestParam(required = false) String investigator,
            @RequestParam(required = false) String regime,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        var query = new ComplaintQuery(state, priority, team, investigator, regime, q, sort, after, limit);
        return complaints.list(query, people.current());
    }
}
