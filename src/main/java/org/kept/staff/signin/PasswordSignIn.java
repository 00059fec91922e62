package org.kept.staff.signin;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.kept.staff.account.Account;
import org.kept.staff.account.Accounts;
import org.kept.staff.domain.PasswordService;
import org.kept.staff.domain.StaffAudit;
import org.kept.staff.signin.SignInThrottle.Attempt;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares a password. Unknown, ended and mistyped cost the same time and get the same words, so nobody learns who works here. */
@Component
class PasswordSignIn {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final KnownDevices devices;
    private final StaffAudit audit;
    private final String nobodysHash;

    /** Hashing is dear on purpose: as many at once as there are cores, so that guessing cannot stop the house. */
    private final Semaphore desks =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    PasswordSignIn(
            Accounts accounts,
            PasswordEncoder encoder,
            SignInThrottle throttle,
            KnownDevices devices,
            StaffAudit audit) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        this.devices = devices;
        this.audit = audit;
        this.nobodysHash = encoder.encode("the password of nobody");
    }

    Account verify(String typedName, String password, SignInDetails details) {
        String username = typedName == null ? "" : typedName.strip().toLowerCase(Locale.ROOT);
        String device = devices.knows(username, details.device()) ? details.device() : null;
        Attempt attempt = new Attempt(username, details.address(), device);
        takeADesk();
        try {
            // The limit is read with a desk taken: otherwise many attempts at once would all pass it together.
            Duration wait = throttle.wait(attempt);
            if (!wait.isZero()) {
                throw new TooManyAttemptsException(wait);
            }
            return compare(attempt, password);
        } finally {
            desks.release();
        }
    }

    private Account compare(Attempt attempt, String password) {
        Account account = accounts.find(attempt.username()).orElse(null);
        String hash = account == null ? nobodysHash : account.passwordHash();
        boolean tooLong = password == null || password.length() > PasswordService.LONGEST;
        boolean matches = encoder.matches(tooLong ? "" : password, hash);
        if (account == null || tooLong || !matches || !account.person().active()) {
            throttle.failed(attempt);
            audit.record(StaffAudit.Kind.SIGN_IN_FAILED, account == null ? null : account.username(), null);
            throw new BadCredentialsException("The user name or the password is not right");
        }
        if (encoder.upgradeEncoding(hash)) {
            accounts.rehash(account.username(), hash, encoder.encode(password));
        }
        return account;
    }

    private void takeADesk() {
        try {
            if (!desks.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new TooManyAttemptsException(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TooManyAttemptsException(PATIENCE);
        }
    }
}
