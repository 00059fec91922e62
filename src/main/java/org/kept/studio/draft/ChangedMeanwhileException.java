package org.kept.studio.draft;

import org.kept.shared.ConflictException;

/** What was read is no longer what is there: somebody saved, deployed or discarded since. */
public class ChangedMeanwhileException extends ConflictException {

    private final String hash;

    ChangedMeanwhileException(String words, String hash) {
        super(words);
        this.hash = hash;
    }

    /** The hash of what is there now; null if nothing is. */
    public String hash() {
        return hash;
    }
}
