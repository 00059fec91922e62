package org.kept.studio;

import org.springframework.security.access.AccessDeniedException;

/** Somebody wants to judge what they have made themselves; answered with 403. */
public class OwnWorkException extends AccessDeniedException {

    /** @param words why it is for somebody else, and for whom */
    public OwnWorkException(String words) {
        super(words);
    }
}
