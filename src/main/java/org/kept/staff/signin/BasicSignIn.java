package org.kept.staff.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.kept.staff.account.Account;
import org.kept.staff.account.Accounts;
import org.kept.staff.account.Hashes;
import org.kept.staff.account.StaffAuthentication;
import org.kept.staff.domain.StaffAudit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Signs callers of the API in by HTTP Basic, which sends the password with each request: a right one is remembered for minutes
 * (as a keyed hash, in memory), because comparing it costs 100 ms. The account itself is read each time.
 */
@Component
public class BasicSignIn implements AuthenticationProvider {

    private static final int KEY_BYTES = 32;

    private final PasswordSignIn passwords;
    private final Accounts accounts;
    private final StaffAudit audit;
    private final byte[] key = new byte[KEY_BYTES];
    private final Cache<String, Known> known = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(5))
            .maximumSize(10_000)
            .build();

    BasicSignIn(PasswordSignIn passwords, Accounts accounts, StaffAudit audit) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.audit = audit;
        new SecureRandom().nextBytes(key);
    }

    @Override
    public Authentication authenticate(Authentication sent) {
        String password = String.valueOf(sent.getCredentials());
        String mark = Hashes.hmac(key, sent.getName().length() + "|" + sent.getName() + password);
        Optional<Account> remembered =
                Optional.ofNullable(known.getIfPresent(mark)).flatMap(this::stillRight);
        if (remembered.isPresent()) {
            return new StaffAuthentication(remembered.get());
        }
        known.invalidate(mark);
        // One comparison for all requests that come at once with the same password.
        Known fresh = known.get(mark, unknown -> compare(sent, password));
        return stillRight(fresh)
                .map(StaffAuthentication::new)
                .orElseThrow(() -> new BadCredentialsException("The account has changed"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private Known compare(Authentication sent, String password) {
        Account account = passwords.verify(sent.getName(), password, (SignInDetails) sent.getDetails());
        if (account.mustChangePassword()) {
            throw new BadCredentialsException("A one-time password opens the sign-in page only");
        }
        audit.record(StaffAudit.Kind.SIGNED_IN, account.username(), "api");
        return new Known(account.username(), account.stamp());
    }

    private Optional<Account> stillRight(Known before) {
        return accounts.find(before.username()).filter(account -> account.accepts(before.stamp()));
    }

    private record Known(String username, int stamp) {}
}
