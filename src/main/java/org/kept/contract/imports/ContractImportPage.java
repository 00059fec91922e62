package org.kept.contract.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.imports.FileImports;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of contracts for people: send one, watch it, take the rows that failed back. */
@Controller
@RequestMapping("/contracts/import")
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class ContractImportPage {

    private final FileImports imports;
    private final People people;

    ContractImportPage(FileImports imports, People people) {
        this.imports = imports;
        this.people = people;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("imports", imports.latest(ContractRows.KIND, sender()));
        return "contract/import";
    }

    @PostMapping
    String send(@RequestParam(required = false) MultipartFile file, HttpServletResponse response, Model model) {
        try {
            return "redirect:/contracts/import/"
                    + imports.take(ContractRows.KIND, file, people.current().username());
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("wrong", wrong.fields());
            return form(model);
        }
    }

    @GetMapping("/{id}/errors")
    void errors(@PathVariable String id, HttpServletResponse response) throws IOException {
        imports.sendErrors(ContractRows.KIND, imports.report(ContractRows.KIND, id, sender()), response);
    }

    /** The whole page, or for htmx, which asks again while rows are worked off, only its progress. */
    @GetMapping("/{id}")
    String progress(
            @PathVariable String id, @RequestHeader(name = "HX-Request", required = false) String part, Model model) {
        model.addAttribute("report", imports.report(ContractRows.KIND, id, sender()));
        return part == null ? "contract/import-progress" : "contract/import-progress :: progress";
    }

    /** Managers and administrators see what anybody sent. */
    private String sender() {
        Person viewer = people.current();
        return viewer.is(Role.MANAGER) || viewer.is(Role.ADMIN) ? null : viewer.username();
    }
}
