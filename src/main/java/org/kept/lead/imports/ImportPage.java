package org.kept.lead.imports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Files of leads for people: send one, watch it, take the rows that failed back. */
@Controller
@RequestMapping("/leads/import")
class ImportPage {

    private final UploadedFile uploads;
    private final LeadImports imports;
    private final People people;

    ImportPage(UploadedFile uploads, LeadImports imports, People people) {
        this.uploads = uploads;
        this.imports = imports;
        this.people = people;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("imports", imports.latest(people.current()));
        return "lead/import";
    }

    @PostMapping
    String send(@RequestParam(required = false) MultipartFile file, HttpServletResponse response, Model model)
            throws IOException {
        try {
            return "redirect:/leads/import/" + uploads.take(file);
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("wrong", wrong.fields());
            return form(model);
        }
    }

    @GetMapping("/{id}/errors")
    void errors(@PathVariable String id, HttpServletResponse response) throws IOException {
        ErrorFile.send(imports.report(id, people.current()), imports, response);
    }

    /** The whole page, or for htmx, which asks again while rows are worked off, only its progress. */
    @GetMapping("/{id}")
    String progress(
            @PathVariable String id, @RequestHeader(name = "HX-Request", required = false) String part, Model model) {
        model.addAttribute("report", imports.report(id, people.current()));
        return part == null ? "lead/import-progress" : "lead/import-progress :: progress";
    }
}
