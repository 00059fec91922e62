package org.kept.workflow.letters;

import java.util.Optional;

/** The letters that may be written now: those deployed with the newest models of their modules. */
public interface LetterTemplates {

    /** The template of this id as it is deployed now. */
    Optional<Deployed> find(String id);

    /**
     * A template with what proves which one it was.
     *
     * @param hash the SHA-256 of its file in hexadecimal
     * @param deployment the deployment it came with
     */
    record Deployed(LetterTemplate template, String hash, String deployment) {}
}
