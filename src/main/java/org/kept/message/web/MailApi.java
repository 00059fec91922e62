package org.kept.message.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.UUID;
import org.kept.message.inbound.LetterBox;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** Where a mail server hands over what came for us. */
@RestController
@RequestMapping("/api/v1/mail")
@Tag(name = "Messages")
class MailApi {

    /** More than mail servers usually let through. */
    static final int LARGEST = 10 * 1024 * 1024;

    private final LetterBox box;

    MailApi(LetterBox box) {
        this.box = box;
    }

    /** What the mail is kept as. */
    record Taken(UUID id) {}

    @PostMapping(consumes = "message/rfc822")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    @Operation(
            summary = "Hand over a mail",
            description =
                    "The mail as it went over the wire, up to 10 MB. The same Message-ID is taken once and answered the same."
                            + " 422 for what cannot be read as a mail.")
    Taken take(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw new MaxUploadSizeExceededException(LARGEST);
        }
        byte[] raw = request.getInputStream().readNBytes(LARGEST + 1);
        if (raw.length > LARGEST) {
            throw new MaxUploadSizeExceededException(LARGEST);
        }
        return new Taken(box.take(raw));
    }
}
