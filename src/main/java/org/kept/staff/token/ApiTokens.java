package org.kept.staff.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.account.Accounts;
import org.kept.staff.account.Hashes;
import org.kept.staff.domain.StaffAudit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keys for programs that call the API as a person: shown once, kept as a hash, and they end. */
@Service
@Transactional
public class ApiTokens {

    /** How many days a token may live at most. */
    public static final int LONGEST_LIFE = 365;

    private static final Pattern SHAPE = Pattern.compile("kept_[A-Za-z0-9_-]{43}");
    private static final int RANDOM_BYTES = 32;
    private static final int HINT_LENGTH = 9;
    private static final int LONGEST_LABEL = 80;
    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(1);
    private static final String SELECT =
            """
            select id, username, label, hint, scope, expires_at, revoked_at, last_used_at, created_at
            from app.staff_token
            """;

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final StaffAudit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ApiTokens(JdbcClient jdbc, Accounts accounts, StaffAudit audit, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a token and returns it; nobody can read it again later. */
    public String create(String username, String by, String label, TokenScope scope, int days) {
        accounts.find(username)
                .filter(owner -> owner.person().active())
                .orElseThrow(() -> new NotFoundException("person"));
        String name = label == null ? "" : label.strip();
        if (name.isEmpty() || name.length() > LONGEST_LABEL || name.chars().anyMatch(Character::isISOControl)) {
            throw InvalidInputException.of("label", "Say in up to " + LONGEST_LABEL + " characters what it is for");
        }
        if (days < 1 || days > LONGEST_LIFE) {
            throw InvalidInputException.of("days", "Between 1 and " + LONGEST_LIFE + " days");
        }
        byte[] chance = new byte[RANDOM_BYTES];
        random.nextBytes(chance);
        String token = "kept_" + Base64.getUrlEncoder().withoutPadding().encodeToString(chance);
        Instant now = clock.instant();
        jdbc.sql(
                        """
                        insert into app.staff_token
                            (username, label, token_hash, hint, scope, expires_at, created_at, created_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        username,
                        name,
                        Hashes.sha256(token),
                        token.substring(0, HINT_LENGTH),
                        scope.name(),
                        now.plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        by)
                .update();
        audit.record(StaffAudit.Kind.TOKEN_CREATED, username, name);
        return token;
    }

    /** A person's tokens, the newest first. */
    @Transactional(readOnly = true)
    public List<ApiTokenView> of(String username) {
        return jdbc.sql(SELECT + "where username = ? order by created_at desc")
                .param(username)
                .query(ApiTokenView.class)
                .list();
    }

    /** Everybody's tokens that still work, the one that ends first at the top. */
    @Transactional(readOnly = true)
    public List<ApiTokenView> alive() {
        return jdbc.sql(SELECT + "where revoked_at is null and expires_at > ? order by expires_at")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(ApiTokenView.class)
                .list();
    }

    /** Ends a token of that person at once. */
    public void revoke(String username, UUID id, String by) {
        int ended = jdbc.sql(
                        """
                        update app.staff_token set revoked_at = coalesce(revoked_at, ?), revoked_by = coalesce(revoked_by, ?)
                        where id = ? and username = ?
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), by, id, username)
                .update();
        if (ended == 0) {
            throw new NotFoundException("token");
        }
        audit.record(StaffAudit.Kind.TOKEN_REVOKED, username, null);
    }

    /** Whose token this is and how much it may do, if it still works. */
    Optional<ApiTokenView> use(String token) {
        if (!SHAPE.matcher(token).matches()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<ApiTokenView> found = jdbc.sql(
                        SELECT + "where token_hash = ? and revoked_at is null and expires_at > ?")
                .params(Hashes.sha256(token), now.atOffset(ZoneOffset.UTC))
                .query(ApiTokenView.class)
                .optional();
        found.filter(known -> known.lastUsedAt() == null
                        || known.lastUsedAt().plus(USE_IS_NOTED_EVERY).isBefore(now))
                .ifPresent(known -> jdbc.sql("update app.staff_token set last_used_at = ? where id = ?")
                        .params(now.atOffset(ZoneOffset.UTC), known.id())
                        .update());
        return found;
    }
}
