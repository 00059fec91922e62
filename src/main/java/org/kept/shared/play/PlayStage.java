package org.kept.shared.play;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kept.shared.CaseRef;

/** The world while it is played, as its parts see it. */
public interface PlayStage {

    /** The simulated time. */
    Instant now();

    /** The chance of this thing, the same for the same words; a case counts by its place in this world, not by its number. */
    Chance chance(Object... thing);

    /** Lets somebody outside do something at that moment; in the past means now, after the end means never. */
    void at(Instant moment, Runnable act);

    /** Lets somebody outside do something that much later. */
    default void later(Duration wait, Runnable act) {
        at(now().plus(wait), act);
    }

    /** Whether the case belongs to this world. */
    boolean ours(CaseRef ref);

    /** Made-up people and companies of this world. */
    Cast cast();

    /** How much more than usual happens, for load; 1 is a small company. */
    double factor();

    /** Customers that a part has entered and that others may let speak up. */
    List<Guest> guests();

    /** A customer whom we know. */
    record Guest(UUID contactId, String name, String email, String segment) {}
}
