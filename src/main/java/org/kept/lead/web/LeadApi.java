package org.kept.lead.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.kept.casework.CaseAccess;
import org.kept.casework.CaseSummary;
import org.kept.lead.LeadQuery;
import org.kept.lead.LeadRow;
import org.kept.lead.LeadView;
import org.kept.lead.Leads;
import org.kept.lead.NewLead;
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

/** Leads for other programs. */
@RestController
@RequestMapping("/api/v1/leads")
@Tag(name = "Leads")
class LeadApi {

    private final Leads leads;
    private final CaseAccess access;
    private final People people;

    LeadApi(Leads leads, CaseAccess access, People people) {
        this.leads = leads;
        this.access = access;
        this.people = people;
    }

    /** The case a new lead has become. */
    record Received(CaseRef ref) {}

    @PostMapping
    @Operation(
            summary = "Send a lead",
            description =
                    "Starts its handling at once. The same Idempotency-Key gives the same ref; with another body it is a conflict.")
    @ApiResponse(responseCode = "201", description = "The lead is a case now")
    ResponseEntity<Received> receive(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody NewLead lead) {
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw InvalidInputException.of("Idempotency-Key", "Must be one to 200 characters");
        }
        CaseRef ref = leads.receive(LeadInput.require(lead), "api", key);
        return ResponseEntity.created(URI.create("/api/v1/leads/" + ref)).body(new Received(ref));
    }

    @GetMapping("/{ref}")
    @Operation(summary = "One lead", description = "404 for a lead that does not exist or is not yours to see")
    LeadBody find(@PathVariable String ref) {
        CaseSummary about = access.visible(ref);
        LeadView lead = leads.find(about.ref()).orElseThrow(() -> new NotFoundException("lead"));
        return new LeadBody(lead, about.outcome());
    }

    @GetMapping
    @Operation(
            summary = "The leads you may see",
            description = "Sorted by received, score, due or name; pass next as after for the following page.")
    Slice<LeadRow> list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String rating,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) String source,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        return leads.list(new LeadQuery(status, rating, owner, source, q, sort, after, limit), people.current());
    }
}
