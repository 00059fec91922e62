package org.kept.lead.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.kept.shared.imports.FileImports;
import org.kept.shared.imports.ImportReport;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of leads for other programs. */
@RestController
@Tag(name = "Leads")
class ImportApi {

    private final FileImports imports;
    private final People people;

    ImportApi(FileImports imports, People people) {
        this.imports = imports;
        this.people = people;
    }

    /** The import that was begun. */
    record Begun(UUID id) {}

    @PostMapping(path = "/api/v1/leads/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a CSV file of leads",
            description =
                    "Up to 20 MB, with the column names of Salesforce, HubSpot, EspoCRM, Dynamics, Frappe or Axelor."
                            + " 202 once every row is kept; the rows become leads afterwards. 422 for a file without the columns a lead needs.")
    ResponseEntity<Begun> take(@RequestParam(required = false) MultipartFile file) {
        UUID id = imports.take(LeadRows.KIND, file, people.current().username());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(new Begun(id));
    }

    @GetMapping("/api/v1/imports/{id}")
    @Operation(summary = "How far an import is")
    ImportReport report(@PathVariable String id) {
        return imports.report(LeadRows.KIND, id, sender());
    }

    @GetMapping(path = "/api/v1/imports/{id}/errors", produces = "text/csv")
    @Operation(summary = "The rows that did not become leads, as a CSV file with the reason in its last column")
    void errors(@PathVariable String id, HttpServletResponse response) throws IOException {
        imports.sendErrors(LeadRows.KIND, imports.report(LeadRows.KIND, id, sender()), response);
    }

    /** Managers and administrators see what anybody sent. */
    private String sender() {
        Person viewer = people.current();
        return viewer.is(Role.MANAGER) || viewer.is(Role.ADMIN) ? null : viewer.username();
    }
}
