package org.kept.shared.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.BiFunction;
import org.kept.shared.InvalidInputException;
import org.springframework.web.multipart.MultipartFile;

/** Brings an upload from the request to the import by way of a file, which is gone afterwards. */
final class UploadedFile {

    private static final int LONGEST_NAME = 200;

    private UploadedFile() {}

    static UUID read(MultipartFile upload, String kind, BiFunction<Path, String, UUID> reader) {
        if (upload == null || upload.isEmpty()) {
            throw InvalidInputException.of("file", "Choose a CSV file that is not empty.");
        }
        try {
            Path file = Files.createTempFile("kept-import-", ".csv");
            try {
                upload.transferTo(file);
                return reader.apply(file, name(upload.getOriginalFilename(), kind));
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("An uploaded file cannot be read", e);
        }
    }

    private static String name(String given, String kind) {
        String name = given == null
                ? ""
                : given.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}", "").strip();
        String shown = name.isEmpty() ? kind + "s.csv" : name;
        return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
    }
}
