package org.kept.studio.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page for those who work with Git and Camunda Modeler: take the files, bring them back, see what differs, make drafts of it. */
@Controller
@RequestMapping("/studio/folder")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class FolderController {

    private final ModelFolder folder;
    private final People people;

    FolderController(ModelFolder folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("problems", Map.of());
        return "studio/folder";
    }

    @GetMapping("/models.zip")
    ResponseEntity<byte[]> take(@RequestParam(required = false) String module) {
        String name = "kept-" + (module == null || module.isBlank() ? "models" : module) + ".zip";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "application/zip")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(folder.take(module));
    }

    @PostMapping
    Object bring(@RequestParam(name = "content", required = false) MultipartFile content, Model model)
            throws IOException {
        try {
            if (content == null || content.isEmpty()) {
                throw InvalidInputException.of("content", "Choose a ZIP file");
            }
            return "redirect:/studio/folder/" + folder.bring(content.getBytes(), people.current());
        } catch (InvalidInputException e) {
            return new ModelAndView(
                    "studio/folder", Map.of("problems", Problems.of(e)), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{id}")
    String look(@PathVariable UUID id, Locale locale, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("files", folder.look(id, people.current(), locale));
        model.addAttribute("leftOut", folder.leftOut(id, people.current()));
        return "studio/brought";
    }

    @PostMapping("/{id}")
    String draft(
            @PathVariable UUID id,
            @RequestParam(required = false, defaultValue = "") List<String> files,
            RedirectAttributes flash) {
        try {
            List<String> made = folder.draft(id, files, people.current()).keySet().stream()
                    .map(ModelRef::toString)
                    .toList();
            flash.addFlashAttribute("made", new ArrayList<>(made));
        } catch (InvalidInputException | ConflictException e) {
            flash.addFlashAttribute("refused", e.getMessage());
        }
        return "redirect:/studio/folder/" + id;
    }
}
