package org.kept.studio.diff.words;

import java.util.function.Supplier;

/** One thing that a file says about one element; how it is told is worked out only when it has changed. */
public final class Trait {

    private final String key;
    private final String detail;
    private final String canonical;
    private final Supplier<String> shown;

    /**
     * A trait.
     *
     * @param key what it is about, such as {@code dueDate}
     * @param detail which of several, such as a parameter's name; empty where there is one
     * @param canonical what is compared: equal exactly if it means the same
     * @param shown how it is told to a person
     */
    public Trait(String key, String detail, String canonical, Supplier<String> shown) {
        this.key = key;
        this.detail = detail;
        this.canonical = canonical;
        this.shown = shown;
    }

    public Trait(String key, String detail, String canonical, String shown) {
        this(key, detail, canonical, () -> shown);
    }

    /** A trait that is told as it is compared. */
    public static Trait of(String key, String value) {
        return new Trait(key, "", value, value);
    }

    public String key() {
        return key;
    }

    public String detail() {
        return detail;
    }

    public String canonical() {
        return canonical;
    }

    public String shown() {
        return shown.get();
    }
}
