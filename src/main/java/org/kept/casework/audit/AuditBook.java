package org.kept.casework.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.kept.shared.CaseRef;
import org.kept.workflow.Projection;
import org.springframework.stereotype.Component;

/**
 * Writes into the chain what modules and people do to a case; what the engine does comes by itself. It is written with the
 * engine's doings before the transaction commits, so it costs no statement of its own and never tells what was rolled back.
 */
@Component
public class AuditBook {

    /** The list in the batch that {@link AuditProjection} reads. */
    static final String LIST = "audit";

    /** What the chain of those who took the evidence is called, after the case. */
    static final String TAKEN = ":taken";

    private final Projection.Batch batch;
    private final Clock clock;

    AuditBook(Projection.Batch batch, Clock clock) {
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Notes what was done.
     *
     * @param action a word such as {@code opened}
     * @param subject to what: never personal data of a customer; may be null
     */
    public void note(CaseRef ref, String action, String subject) {
        note(ref, action, subject, "");
    }

    /** Notes it with the hash of what may have to be erased one day. */
    public void note(CaseRef ref, String action, String subject, String detailHash) {
        add(ref.value(), action, subject, detailHash);
    }

    /** Notes that somebody took something away; in a chain of its own, because the case is the same as before. */
    public void noteTaken(CaseRef ref, String what) {
        add(ref.value() + TAKEN, "taken", what, "");
    }

    void add(String chain, String action, String subject, String detailHash) {
        batch.add(
                LIST,
                Map.of(
                        "ref",
                        chain,
                        "at",
                        clock.instant().toString(),
                        "actor",
                        Actor.name(),
                        "action",
                        action,
                        "subject",
                        subject == null ? "" : subject,
                        "hash",
                        detailHash));
    }

    /** SHA-256 of these lines as hexadecimal digits. */
    public static String hash(String... lines) {
        try {
            byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
