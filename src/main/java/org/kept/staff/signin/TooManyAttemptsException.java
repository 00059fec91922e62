package org.kept.staff.signin;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Somebody guesses: answered with 429 and when to try again, whether the password was right or not. */
public class TooManyAttemptsException extends AuthenticationException {

    private final long seconds;

    TooManyAttemptsException(Duration wait) {
        super("Too many attempts to sign in");
        this.seconds = Math.max(1, wait.toSeconds() + 1);
    }

    /** For the header {@code Retry-After}. */
    public long seconds() {
        return seconds;
    }
}
