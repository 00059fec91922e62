package org.kept.studio.folder;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The folder of models over the API, for a build that keeps them in Git. */
@RestController
@Tag(name = "Folder of models")
@RequestMapping("/api/v1/models/folder")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class FolderApi {

    /** A ZIP of two hundred models of two megabytes packs well below this. */
    private static final int MOST = 20 * 1024 * 1024;

    private final ModelFolder folder;
    private final People people;

    FolderApi(ModelFolder folder, People people) {
        this.folder = folder;
        this.people = people;
    }

    @GetMapping(produces = "application/zip")
    byte[] take(@RequestParam(required = false) String module) {
        return folder.take(module);
    }

    /** Answers what differs; with {@code draft=true} makes drafts of all that does. */
    @PostMapping(consumes = {"application/zip", MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Map<String, Object> bring(@RequestParam(defaultValue = "false") boolean draft, InputStream body, Locale locale)
            throws IOException {
        byte[] content = body.readNBytes(MOST + 1);
        if (content.length > MOST) {
            throw InvalidInputException.of("content", "The ZIP has more than 20 MB");
        }
        Person person = people.current();
        UUID id = folder.bring(content, person);
        List<Brought> files = folder.look(id, person, locale);
        if (draft) {
            List<String> chosen = files.stream()
                    .filter(Brought::differs)
                    .map(one -> one.ref().toString())
                    .toList();
            if (!chosen.isEmpty()) {
                folder.draft(id, chosen, person);
            }
        }
        return Map.of("files", files, "leftOut", folder.leftOut(id, person), "drafted", draft);
    }
}
