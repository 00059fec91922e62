package org.kept.insight.export;

import java.util.Arrays;
import java.util.Locale;
import org.kept.shared.InvalidInputException;

/** What a process may leave the house as. */
public enum Format {
    /** A table. */
    CSV("text/csv;charset=UTF-8", "csv"),
    /** IEEE 1849. */
    XES("application/xml;charset=UTF-8", "xes"),
    /** OCEL 2.0 as JSON. */
    OCEL("application/json;charset=UTF-8", "jsonocel");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    /**
     * The format of that name.
     *
     * @throws InvalidInputException if there is none
     */
    public static Format of(String name) {
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of("format", "Choose csv, xes or ocel"));
    }

    /** Its media type. */
    public String mediaType() {
        return mediaType;
    }

    /** How its files' names end. */
    public String ending() {
        return ending;
    }
}
