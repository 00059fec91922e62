package org.kept.staff.account;

import org.kept.staff.Person;

/**
 * A person as sign-in sees them.
 *
 * @param stamp changes whenever what was signed in before must count no longer
 * @param mustChangePassword whether the password is a one-time one
 */
public record Account(Person person, String passwordHash, int stamp, boolean mustChangePassword) {

    /** The name they sign in with. */
    public String username() {
        return person.username();
    }

    /** Whether something that was signed in under that stamp still counts. */
    public boolean accepts(int formerStamp) {
        return person.active() && stamp == formerStamp;
    }

    /** Never the hash: accounts end up in messages of exceptions. */
    @Override
    public String toString() {
        return "Account[" + username() + "]";
    }
}
