package org.kept.complaint.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.casework.CaseAccess;
import org.kept.casework.evidence.CaseBundles;
import org.kept.complaint.Complaints;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What other programs do with a complaint that is there: a customer's next word, and its evidence. */
@RestController
@RequestMapping("/api/v1/complaints/{ref}")
@Tag(name = "Complaints")
class ComplaintActsApi {

    private final Complaints complaints;
    private final CaseAccess access;
    private final CaseBundles bundles;

    ComplaintActsApi(Complaints complaints, CaseAccess access, CaseBundles bundles) {
        this.complaints = complaints;
        this.access = access;
        this.bundles = bundles;
    }

    /** Why somebody asks for it. */
    record Because(String reason) {}

    @PostMapping("/withdraw")
    @Operation(summary = "The customer wants nothing more of it", description = "They get that in writing.")
    ComplaintBody withdraw(@PathVariable String ref, @RequestBody Because because) {
        CaseRef visible = access.visible(ref).ref();
        complaints.withdraw(visible, Sent.reason(because.reason()));
        return body(visible);
    }

    @PostMapping("/reopen")
    @Operation(
            summary = "It was not settled after all",
            description = "Its clocks count from when it was first received.")
    ComplaintBody reopen(@PathVariable String ref, @RequestBody Because because) {
        CaseRef visible = access.visible(ref).ref();
        complaints.reopen(visible, Sent.reason(because.reason()));
        return body(visible);
    }

    @PostMapping("/escalate")
    @Operation(summary = "The customer is not content with the answer", description = "Somebody else reviews it.")
    ComplaintBody escalate(@PathVariable String ref, @RequestBody Because because) {
        CaseRef visible = access.visible(ref).ref();
        complaints.escalate(visible, Sent.reason(because.reason()));
        return body(visible);
    }

    @GetMapping(path = "/bundle", produces = "application/zip")
    @Operation(
            summary = "The evidence of a complaint",
            description = "Timeline, letters, decisions, models and the audit with its chain of hashes, in one ZIP.")
    ResponseEntity<byte[]> bundle(@PathVariable String ref) {
        CaseRef visible = access.visible(ref).ref();
        var name = ContentDisposition.attachment()
                .filename(visible + "-evidence.zip")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(bundles.zip(visible));
    }

    private ComplaintBody body(CaseRef ref) {
        return ComplaintBody.of(complaints.find(ref).orElseThrow(() -> new NotFoundException("complaint")));
    }
}
