package org.kept.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.kept.staff.account.Accounts;
import org.kept.staff.account.StaffAuthentication;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps in a session only who it is and under which stamp, never what they may do: rights are read from the account on each
 * request that needs them, and a session of an account that was ended or has another password counts no longer.
 */
@Component
public class SessionSignIn implements SecurityContextRepository {

    static final String SINCE = "kept.since";
    static final String ADDRESS = "kept.address";
    static final String AGENT = "kept.agent";

    private static final String USERNAME = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;
    private static final String STAMP = "kept.stamp";
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int LONGEST_AGENT = 300;

    private final Accounts accounts;
    private final Clock clock;

    SessionSignIn(Accounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new OnDemand(() -> read(request));
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return read(holder.getRequest());
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof StaffAuthentication signedIn) {
            HttpSession session = request.getSession();
            session.setAttribute(USERNAME, signedIn.getName());
            session.setAttribute(STAMP, signedIn.account().stamp());
            session.setAttribute(SINCE, clock.instant().toEpochMilli());
            session.setAttribute(ADDRESS, request.getRemoteAddr());
            session.setAttribute(AGENT, agent(request));
        } else {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(USERNAME);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(USERNAME) != null;
    }

    private SecurityContext read(HttpServletRequest request) {
        SecurityContext nobody = SecurityContextHolder.createEmptyContext();
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(USERNAME) instanceof String username)) {
            return nobody;
        }
        Instant since = Instant.ofEpochMilli((Long) session.getAttribute(SINCE));
        if (since.plus(LONGEST).isBefore(clock.instant())) {
            return nobody;
        }
        int stamp = (Integer) session.getAttribute(STAMP);
        return accounts.find(username)
                .filter(account -> account.accepts(stamp))
                .<SecurityContext>map(account -> new SecurityContextImpl(new StaffAuthentication(account)))
                .orElse(nobody);
    }

    private static String agent(HttpServletRequest request) {
        String agent = request.getHeader("User-Agent");
        return agent == null ? "" : agent.substring(0, Math.min(LONGEST_AGENT, agent.length()));
    }
}
