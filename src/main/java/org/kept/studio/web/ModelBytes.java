package org.kept.studio.web;

import org.kept.studio.ModelRef;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A model as it goes out: byte for byte, with its hash as ETag, and as a file, so that no browser runs what it holds. */
final class ModelBytes {

    private ModelBytes() {}

    static ResponseEntity<byte[]> of(ModelRef ref, byte[] content) {
        MediaType type =
                switch (ref.kind()) {
                    case "form" -> MediaType.APPLICATION_JSON;
                    case "letter" -> MediaType.parseMediaType("text/plain;charset=UTF-8");
                    default -> MediaType.APPLICATION_XML;
                };
        return ResponseEntity.ok()
                .contentType(type)
                .eTag("\"" + new ModelFile(ref.file(), content).hash() + "\"")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(ref.file())
                                .build()
                                .toString())
                .body(content);
    }
}
