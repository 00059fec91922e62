package org.kept.casework.forgotten;

import java.util.List;

/** Who is forgotten: open cases that nobody and nothing will take further, and processes without a case. The target is none. */
public interface Forgotten {

    /** What breaks the rule now, of what the person who is signed in may see; one entry a case, its gravest reason. */
    List<Item> now();

    /** The same over everything, whoever asks: for the nightly sweep and its gauge. */
    List<Item> everywhere();

    /**
     * One forgotten case.
     *
     * @param ref the case reference, or the engine's id of a process that has none
     * @param title what it is about
     * @param owner the user name of who has it, or null
     * @param kind the kind of breach, a message key's last part
     * @param reason why it counts as forgotten, in words
     * @param advice what to do about it, in words
     */
    record Item(String ref, String title, String owner, String kind, String reason, String advice) {}
}
