package org.kept.workflow.models;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Models over the API: what is deployed, the palette of actions, the check, and the direct way for administrators to change them. */
@RestController
@Tag(name = "Models")
@RequestMapping("/api/v1/models")
class ModelsController {

    private final ModelLibrary library;
    private final People people;
    private final ElementTemplates templates;

    ModelsController(ModelLibrary library, People people, ElementTemplates templates) {
        this.library = library;
        this.people = people;
        this.templates = templates;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ANALYST', 'ADMIN')")
    Map<String, List<DeployedModel>> list() {
        return Map.of("items", library.list());
    }

    @GetMapping("/templates")
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
    List<Map<String, Object>> templates() {
        return templates.all();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
    ResponseEntity<?> upload(
            @RequestParam(name = "files", required = false) List<MultipartFile> files,
            @RequestParam(required = false) String module,
            @RequestParam(defaultValue = "false") boolean check)
            throws IOException {
        Person person = people.current();
        if (!check && !person.is(Role.ADMIN)) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.FORBIDDEN,
                    "Nothing was deployed. Save a draft, submit it, and have a colleague approve it; ?check=true tells what is wrong");
            problem.setTitle("Only administrators deploy directly");
            return ResponseEntity.status(HttpStatus.FORBIDDEN).body(problem);
        }
        if (files == null || files.isEmpty()) {
            throw InvalidInputException.of("files", "Send at least one model");
        }
        List<ModelFile> models = new ArrayList<>();
        for (MultipartFile file : files) {
            models.add(new ModelFile(baseName(file.getOriginalFilename()), file.getBytes()));
        }
        ModelLibrary.Uploaded uploaded = library.deployUploaded(module, models, person.username(), check);
        return ResponseEntity.status(uploaded.changed() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(uploaded);
    }

    @ExceptionHandler
    ProblemDetail refused(InvalidModelsException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_ENTITY, "Nothing was deployed; mend the problems and send the files again");
        problem.setTitle("The models have problems");
        problem.setProperty("problems", e.problems());
        return problem;
    }

    /** Some clients send the whole path; only the last part names the file. */
    private static String baseName(String name) {
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
