package org.kept.demo.process;

import java.time.Duration;
import java.time.Instant;
import org.kept.shared.play.Chance;

/** What will become of a task, decided when it is first seen: most are done in their turn, some are put off, some never done. */
final class Fate {

    private final boolean never;
    private final Instant notBefore;
    private final int number;
    private boolean handedBack;
    private boolean passedOn;
    private boolean done;

    private Fate(boolean never, Instant notBefore, boolean handedBack, boolean passedOn, int number) {
        this.never = never;
        this.notBefore = notBefore;
        this.handedBack = !handedBack;
        this.passedOn = !passedOn;
        this.number = number;
    }

    static Fate of(Chance chance, OpenTask task, int number) {
        boolean never = chance.in(0.012);
        Duration wait = chance.in(0.07) ? Duration.ofHours(chance.between(4, 72)) : Duration.ZERO;
        return new Fate(never, task.createdAt().plus(wait), chance.in(0.04), chance.in(0.03), number);
    }

    /** Which task of that step of the case it is, from 1. */
    int number() {
        return number;
    }

    boolean waits(Instant now) {
        return never || done || now.isBefore(notBefore);
    }

    /** Whether it is to be taken and given back once; asked once. */
    boolean takeHandBack() {
        boolean now = !handedBack;
        handedBack = true;
        return now;
    }

    /** Whether a manager is to give it to somebody else once; asked once. */
    boolean takePassOn() {
        boolean now = !passedOn;
        passedOn = true;
        return now;
    }

    /** Nobody does anything about it any more. */
    void leave() {
        done = true;
    }
}
