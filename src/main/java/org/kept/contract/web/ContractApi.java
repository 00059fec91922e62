package org.kept.contract.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.kept.casework.CaseAccess;
import org.kept.contract.ContractAmendment;
import org.kept.contract.ContractQuery;
import org.kept.contract.ContractRow;
import org.kept.contract.Contracts;
import org.kept.contract.CustomerNotice;
import org.kept.contract.NewContract;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.Slice;
import org.kept.staff.People;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contracts for other programs. */
@RestController
@RequestMapping("/api/v1/contracts")
@Tag(name = "Contracts")
class ContractApi {

    private final Contracts contracts;
    private final Promises promises;
    private final CaseAccess access;
    private final People people;

    ContractApi(Contracts contracts, Promises promises, CaseAccess access, People people) {
        this.contracts = contracts;
        this.promises = promises;
        this.access = access;
        this.people = people;
    }

    /** The reference that the contract keeps over all its terms. */
    record Entered(CaseRef ref) {}

    @PostMapping
    @PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
    @Operation(
            summary = "Enter a contract that runs",
            description = "Opens its renewal at once if its end is near. The same Idempotency-Key gives the same ref;"
                    + " with another body it is a conflict.")
    @ApiResponse(responseCode = "201", description = "Its dates are watched now")
    ResponseEntity<Entered> enter(
            @RequestHeader(name = "Idempotency-Key", required = false) String key, @RequestBody NewContract contract) {
        if (key != null && (key.isBlank() || key.length() > 200)) {
            throw InvalidInputException.of("Idempotency-Key", "Must be one to 200 characters");
        }
        CaseRef ref = contracts.enter(contract, key);
        return ResponseEntity.created(URI.create("/api/v1/contracts/" + ref)).body(new Entered(ref));
    }

    @GetMapping("/{ref}")
    @Operation(
            summary = "One contract: its terms, its renewal and the clocks that run",
            description = "404 for a contract that does not exist or is not yours to see")
    ContractBody find(@PathVariable String ref) {
        CaseRef visible = access.visible(ref).ref();
        return ContractBody.of(
                contracts.find(visible).orElseThrow(() -> new NotFoundException("contract")), promises.of(visible));
    }

    @PostMapping("/{ref}/notice")
    @PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
    @Operation(
            summary = "The customer gives notice",
            description =
                    "receivedAt decides whether it came in time: until the end of the last day for notice it stops"
                            + " the renewal of the running term, whatever has happened since; after it, that of the next.")
    ContractBody notice(@PathVariable String ref, @RequestBody CustomerNotice notice) {
        CaseRef visible = access.visible(ref).ref();
        contracts.notice(visible, notice, people.current().username());
        return find(ref);
    }

    @PostMapping("/{ref}/amend")
    @PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
    @Operation(
            summary = "Change what was agreed",
            description =
                    "As a new version with its reason; what is missing stays as it is. A new end moves every date of the renewal.")
    ContractBody amend(@PathVariable String ref, @RequestBody ContractAmendment amendment) {
        CaseRef visible = access.visible(ref).ref();
        contracts.amend(visible, amendment, people.current().username());
        return find(ref);
    }

    @GetMapping
    @Operation(
            summary = "The contracts you may see",
            description = "Sorted by end, notice, value or name; pass next as after for the following page.")
    Slice<ContractRow> list(
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String playbook,
            @RequestParam(required = false) String owner,
            @RequestParam(required = false) UUID accountId,
            @RequestParam(required = false) LocalDate endsBefore,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        ContractQuery query = new ContractQuery(status, playbook, owner, accountId, endsBefore, q, sort, after, limit);
        return contracts.list(query, people.current());
    }
}
