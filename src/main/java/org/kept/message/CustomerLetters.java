package org.kept.message;

import org.kept.shared.CaseRef;

/** Letters to whom a case is about, for whoever knows no more than the case. */
public interface CustomerLetters {

    /**
     * Writes a letter that prints facts only, in the caller's transaction. The same key twice gives the first letter.
     *
     * @throws UnwritableLetterException if the case has no contact, or the template does not fit
     */
    Letters.Letter write(CaseRef ref, String template, String key);
}
