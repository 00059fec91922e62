package org.kept.lead.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Brings an upload from the request to the import by way of a file, which is gone afterwards. */
@Component
class UploadedFile {

    private static final int LONGEST_NAME = 200;

    private final LeadImports imports;
    private final People people;

    UploadedFile(LeadImports imports, People people) {
        this.imports = imports;
        this.people = people;
    }

    UUID take(MultipartFile upload) throws IOException {
        if (upload == null || upload.isEmpty()) {
            throw InvalidInputException.of("file", "Choose a CSV file that is not empty.");
        }
        Path file = Files.createTempFile("kept-import-", ".csv");
        try {
            upload.transferTo(file);
            return imports.take(file, name(upload.getOriginalFilename()), people.current());
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String name(String given) {
        String name = given == null
                ? ""
                : given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        String shown = name.isEmpty() ? "leads.csv" : name;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
