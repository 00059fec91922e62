package org.kept.staff.domain;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passwords: how long they are, how they change, and the ones that work only once. */
@Service
public class PasswordService {

    /** Length is what makes a password strong; classes of characters only make it hard to remember. */
    public static final int SHORTEST = 12;

    /** Longer input is not worth the memory it costs to hash. */
    public static final int LONGEST = 128;

    /** Letters and digits that cannot be taken for one another when read out on the telephone. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int ONE_TIME_LENGTH = 16;

    private final StaffMemberRepository members;
    private final PasswordEncoder encoder;
    private final StaffAudit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PasswordService(StaffMemberRepository members, PasswordEncoder encoder, StaffAudit audit, Clock clock) {
        this.members = members;
        this.encoder = encoder;
        this.audit = audit;
        this.clock = clock;
    }

    /** A person's own change; everything signed in with the old password ends. */
    @Transactional
    public void change(String username, String old, String wanted) {
        StaffMember member = members.findByUsername(username).orElseThrow(() -> new NotFoundException("person"));
        if (old == null || old.length() > LONGEST || !encoder.matches(old, member.passwordHash())) {
            throw InvalidInputException.of("current", "This is not your present password");
        }
        check("password", username, wanted);
        if (wanted.equals(old)) {
            throw InvalidInputException.of("password", "Choose another password than the present one");
        }
        member.newPassword(encoder.encode(wanted), false, clock.instant(), username);
        audit.record(StaffAudit.Kind.PASSWORD_CHANGED, username, null);
    }

    /** Refuses passwords that are too short, too long or easily guessed. */
    public static void check(String field, String username, String password) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw InvalidInputException.of(field, "Between " + SHORTEST + " and " + LONGEST + " characters");
        }
        if (password.toLowerCase(Locale.ROOT).contains(username)
                || password.chars().distinct().count() < 5) {
            throw InvalidInputException.of(field, "This is too easily guessed");
        }
    }

    String encode(String password) {
        return encoder.encode(password);
    }

    String oneTime() {
        StringBuilder password = new StringBuilder();
        for (int at = 0; at < ONE_TIME_LENGTH; at++) {
            password.append(at > 0 && at % 4 == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
