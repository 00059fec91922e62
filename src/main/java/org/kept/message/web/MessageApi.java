package org.kept.message.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.kept.workflow.messages.ProcessMessages;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems tell a process that something happened. */
@RestController
@RequestMapping("/api/v1/messages")
@Tag(name = "Messages")
class MessageApi {

    private final ProcessMessages messages;
    private final ProcessMessages.Names names;
    private final ObjectMapper json;

    MessageApi(ProcessMessages messages, ProcessMessages.Names names, ObjectMapper json) {
        this.messages = messages;
        this.names = names;
        this.json = json;
    }

    /** What became of a message: {@code waiting}, {@code delivered} or {@code expired}. */
    record Accepted(String id, String state) {}

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    @Operation(
            summary = "Tell a process that something happened",
            description =
                    "It is delivered at once if a process waits for it, else as soon as one does, until its time to live ends."
                            + " The same id is taken once: with the same content it answers the same, with other content 409."
                            + " 422 for a name nobody takes, and for a payload that is not a few plain values.")
    Accepted accept(@RequestBody NewMessage given) throws JsonProcessingException {
        NewMessageCheck.require(
                given, names, json.writeValueAsString(given.payload()).length());
        String id = given.id() == null ? UUID.randomUUID().toString() : given.id();
        ProcessMessages.State state = messages.accept(new ProcessMessages.Message(
                id, given.name(), given.correlation(), given.values(), NewMessageCheck.timeToLive(given.ttl())));
        return new Accepted(id, state.name().toLowerCase(Locale.ROOT));
    }
}
