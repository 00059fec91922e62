package org.kept.workflow.models.check;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A model as it came: nothing about it is trusted yet.
 *
 * @param name the file's name without folders, such as {@code lead-score.dmn}
 */
public record ModelFile(String name, byte[] bytes) {

    /** More than any honest model has. */
    public static final int MAX_BYTES = 2 * 1024 * 1024;

    /** What kind of model the name says it is: {@code bpmn}, {@code dmn}, {@code form}, {@code letter}, or something that is none. */
    public String kind() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** SHA-256 of the bytes in lower-case hex digits: what an approval is bound to. */
    public String hash() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
