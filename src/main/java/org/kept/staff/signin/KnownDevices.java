package org.kept.staff.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.kept.staff.account.Hashes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Browsers a person has signed in with before, by a signed cookie. It signs nobody in: it only keeps the door open for them
 * while strangers who guess at the same account are held off.
 */
@Component
public class KnownDevices {

    private static final String COOKIE = "kept-device";
    private static final Duration MEMORY = Duration.ofDays(180);
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{43})");

    private final JdbcClient jdbc;
    private final Clock clock;

    KnownDevices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static String cookie(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : cookie.getValue();
    }

    /** Whether this person has signed in with this browser lately. */
    boolean knows(String username, String device) {
        var parts = SHAPE.matcher(device == null ? "" : device);
        if (!parts.matches()) {
            return false;
        }
        Instant since = Instant.ofEpochSecond(Long.parseLong(parts.group(1)));
        String expected = signature(username, parts.group(1));
        return since.plus(MEMORY).isAfter(clock.instant())
                && MessageDigest.isEqual(expected.getBytes(), parts.group(2).getBytes());
    }

    /** Gives the browser its cookie. */
    public void remember(HttpServletRequest request, HttpServletResponse response, String username) {
        String since = String.valueOf(clock.instant().getEpochSecond());
        var cookie = ResponseCookie.from(COOKIE, since + "." + signature(username, since))
                .path("/login")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(MEMORY)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String signature(String username, String since) {
        String secret = jdbc.sql("select value from app.staff_secret where name = 'known-device'")
                .query(String.class)
                .single();
        return Hashes.hmac(secret.getBytes(), username + "|" + since);
    }
}
