package org.kept.studio;

import java.util.Set;
import java.util.regex.Pattern;
import org.kept.shared.InvalidInputException;

/**
 * One file of one module, which all of Studio speaks about.
 *
 * @param module such as {@code lead}
 * @param file with its ending, such as {@code lead-handling.bpmn}
 */
public record ModelRef(String module, String file) {

    private static final Pattern MODULE = Pattern.compile("[a-z][a-z0-9]{1,30}");
    private static final Pattern FILE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}\\.(bpmn|dmn|form|letter)");

    /** Names of Kept's own that may never become a module that an analyst makes, though nothing is deployed under them. */
    private static final Set<String> RESERVED = Set.of(
            "admin",
            "api",
            "assets",
            "campaign",
            "casework",
            "catalog",
            "demo",
            "drawn",
            "folder",
            "fulfilment",
            "inbox",
            "insight",
            "kept",
            "message",
            "new",
            "operations",
            "order",
            "planning",
            "presales",
            "promise",
            "public",
            "safety",
            "sales",
            "shared",
            "staff",
            "studio",
            "templates",
            "workflow");

    /** Whether both names could be those of a model; a name that could not is one of nothing. */
    public boolean plausible() {
        return MODULE.matcher(module).matches() && FILE.matcher(file).matches();
    }

    /**
     * The same, if a file of this name may be written.
     *
     * @param known whether the module has models already
     * @throws InvalidInputException naming what is wrong with the names
     */
    public ModelRef requireWritable(boolean known) {
        if (!FILE.matcher(file).matches()) {
            throw InvalidInputException.of(
                    "file", "Name the file with letters, digits and dashes, ending in .bpmn, .dmn, .form or .letter");
        }
        if (!MODULE.matcher(module).matches()) {
            throw InvalidInputException.of("module", "The module's name has 2 to 31 small letters and digits");
        }
        if (!known && RESERVED.contains(module)) {
            throw InvalidInputException.of("module", "This name is one of Kept's own; choose another");
        }
        return this;
    }

    /** Whether a new module of this name may begin with this file. */
    public boolean mayBegin() {
        return plausible() && !RESERVED.contains(module);
    }

    /** {@code bpmn}, {@code dmn}, {@code form} or {@code letter}. */
    public String kind() {
        return file.substring(file.lastIndexOf('.') + 1);
    }

    /** Its chain in the audit. */
    public String chain() {
        return "model:" + this;
    }

    @Override
    public String toString() {
        return module + "/" + file;
    }
}
