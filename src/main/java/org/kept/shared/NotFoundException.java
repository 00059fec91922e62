package org.kept.shared;

/** What was asked for does not exist, or the person may not know that it does: both answer 404 in the same words. */
public class NotFoundException extends RuntimeException {

    /** @param what the kind of thing, such as {@code case}; never its content */
    public NotFoundException(String what) {
        super("There is no such " + what + ", or it is not yours to see");
    }
}
