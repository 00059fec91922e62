package org.kept.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.casework.evidence.CaseBundles;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the evidence of a case as one file, to people and programs alike. */
@RestController
@Tag(name = "Cases")
class BundleController {

    private final CaseBundles bundles;

    BundleController(CaseBundles bundles) {
        this.bundles = bundles;
    }

    @GetMapping(
            path = {"/cases/{ref}/bundle", "/api/v1/cases/{ref}/bundle"},
            produces = "application/zip")
    @Operation(
            summary = "The evidence of a case: timeline, decisions, promises, models, papers and the audit, in one ZIP")
    ResponseEntity<byte[]> bundle(@PathVariable String ref) {
        CaseRef known = CaseRef.parse(ref).orElseThrow(() -> new NotFoundException("case"));
        String disposition = ContentDisposition.attachment()
                .filename(known + "-evidence.zip")
                .build()
                .toString();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(bundles.zip(known));
    }
}
