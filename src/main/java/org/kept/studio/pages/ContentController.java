package org.kept.studio.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.kept.studio.ModelRef;
import org.kept.studio.shelf.Contents;
import org.kept.workflow.models.ElementTemplates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The files of the Studio for its own pages, and for whoever works on them in Camunda Modeler. */
@Controller
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class ContentController {

    private final Contents contents;
    private final ElementTemplates templates;

    ContentController(Contents contents, ElementTemplates templates) {
        this.contents = contents;
        this.templates = templates;
    }

    /** Always as a file to keep, so that no browser shows it as a page. */
    @GetMapping("/studio/{module}/{file}/content")
    ResponseEntity<byte[]> content(
            @PathVariable String module,
            @PathVariable String file,
            @RequestParam(name = "v", required = false) String version) {
        ModelRef ref = new ModelRef(module, file);
        contents.book(ref);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(contents.shown(ref, version).file().bytes());
    }

    @GetMapping("/studio/templates")
    @ResponseBody
    List<Map<String, Object>> templates() {
        return templates.all();
    }
}
