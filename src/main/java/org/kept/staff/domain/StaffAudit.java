package org.kept.staff.domain;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.kept.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who signed in, and who changed what people may do: written once, never changed, so it can be trusted later. */
@Service
public class StaffAudit {

    /** What can happen. */
    public enum Kind {
        SIGNED_IN,
        SIGNED_OUT,
        SIGN_IN_FAILED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        PERSON_CREATED,
        PERSON_CHANGED,
        ROLES_CHANGED,
        PERSON_LEFT,
        PERSON_RETURNED,
        TEAM_CHANGED,
        TOKEN_CREATED,
        TOKEN_REVOKED,
        SESSION_ENDED
    }

    /** One line of the book. */
    public record Entry(
            long id, Instant at, String kind, String actor, String subject, String address, String detail) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    StaffAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes a line in the caller's transaction, so that what is rolled back is not told. */
    public void record(Kind kind, String subject, String detail) {
        jdbc.sql(
                        """
                        insert into app.staff_audit (at, kind, actor, subject, address, detail)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(clock.instant().atOffset(ZoneOffset.UTC), kind.name(), actor(), subject, address(), detail)
                .update();
    }

    /** The newest lines first, of one person or (empty subject) of all. */
    public Slice<Entry> entries(String subject, Long before, int limit) {
        List<Entry> found = jdbc.sql(
                        """
                        select id, at, kind, actor, subject, address, detail from app.staff_audit
                        where (:subject = '' or subject = :subject) and (:before = 0 or id < :before)
                        order by id desc limit :limit
                        """)
                .param("subject", subject)
                .param("before", before == null ? 0 : before)
                .param("limit", limit + 1)
                .query(Entry.class)
                .list();
        long count = jdbc.sql("select count(*) from app.staff_audit where (:subject = '' or subject = :subject)")
                .param("subject", subject)
                .query(Long.class)
                .single();
        boolean more = found.size() > limit;
        List<Entry> page = more ? found.subList(0, limit) : found;
        return new Slice<>(page, more ? String.valueOf(page.get(limit - 1).id()) : null, count);
    }

    /** The user name of who acts, {@code kept} where Kept does so itself. */
    static String actor() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        boolean anonymous = signedIn == null || "anonymousUser".equals(signedIn.getName());
        return anonymous ? "kept" : signedIn.getName();
    }

    private static String address() {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            return request.getRemoteAddr();
        }
        return null;
    }
}
