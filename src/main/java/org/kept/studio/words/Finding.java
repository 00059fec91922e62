package org.kept.studio.words;

/**
 * One problem as a page shows it.
 *
 * @param file the other file that the problem is in; null where it is in this one
 * @param element the id of what it is about; null for the file as a whole
 * @param place the name of that element, or where in the file it is
 * @param severity {@code error}, which stops a draft, or {@code advice}, which does not
 */
public record Finding(String file, String element, int line, String place, String message, String severity) {

    /** Whether it stops the draft. */
    public boolean stops() {
        return !severity.equals("advice");
    }
}
