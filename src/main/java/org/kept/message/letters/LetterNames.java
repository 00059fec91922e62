package org.kept.message.letters;

import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the file of a letter is called: its day and its template, so that nothing personal stands in a file's name. */
final class LetterNames {

    private LetterNames() {}

    static String file(StoredLetter letter) {
        return LocalDate.ofInstant(letter.at(), ZoneOffset.UTC) + "-" + letter.template() + ".pdf";
    }
}
