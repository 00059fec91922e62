package org.kept.contract.imports;

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
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of contracts for other programs. */
@RestController
@RequestMapping("/api/v1/contracts/import")
@Tag(name = "Contracts")
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class ContractImportApi {

    private final FileImports imports;
    private final People people;

    ContractImportApi(FileImports imports, People people) {
        this.imports = imports;
        this.people = people;
    }

    /** The import that was begun. */
    record Begun(UUID id) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Import a CSV file of contracts",
            description = "Up to 20 MB. 202 once every row is kept; the rows become contracts afterwards."
                    + " 422 for a file without the columns a contract needs.")
    ResponseEntity<Begun> take(@RequestParam(required = false) MultipartFile file) {
        UUID id = imports.take(ContractRows.KIND, file, people.current().username());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/contracts/import/" + id))
                .body(new Begun(id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far an import is")
    ImportReport report(@PathVariable String id) {
        return imports.report(ContractRows.KIND, id, sender());
    }

    @GetMapping(path = "/{id}/errors", produces = "text/csv")
    @Operation(summary = "The rows that did not become contracts, as a CSV file with the reason in its last column")
    void errors(@PathVariable String id, HttpServletResponse response) throws IOException {
        imports.sendErrors(ContractRows.KIND, report(id), response);
    }

    /** Managers and administrators see what anybody sent. */
    private String sender() {
        Person viewer = people.current();
        return viewer.is(Role.MANAGER) || viewer.is(Role.ADMIN) ? null : viewer.username();
    }
}
