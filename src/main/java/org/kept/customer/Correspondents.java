package org.kept.customer;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** How people are written to, for whoever writes to them. */
public interface Correspondents {

    /** How this contact is written to; the survivor where it was merged, nothing where it was erased. */
    Optional<Correspondent> find(UUID contactId);

    /**
     * One contact as a letter's reader.
     *
     * @param email null where none is known
     * @param address where post goes, in lines; null where it is unknown
     * @param onPaper whether they asked for post, or for no e-mail
     * @param language what they read; null where it is unknown
     */
    record Correspondent(UUID id, String name, String email, String address, boolean onPaper, Locale language) {}
}
