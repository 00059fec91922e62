package org.kept.staff.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.kept.staff.account.Accounts;
import org.kept.staff.account.StaffAuthentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** The session a person is using, seen from inside it. */
@Component
public class OwnSession {

    private final Sessions sessions;
    private final SessionSignIn signIn;
    private final Accounts accounts;

    OwnSession(Sessions sessions, SessionSignIn signIn, Accounts accounts) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.accounts = accounts;
    }

    /** Where this person is signed in. */
    public List<Sessions.SessionView> all(HttpServletRequest request, String username) {
        var session = request.getSession(false);
        return sessions.of(username, session == null ? "" : session.getId());
    }

    /** Ends one of them. */
    public void end(String username, String mark) {
        sessions.end(username, mark);
    }

    /** After a new password this session alone goes on, under another id. */
    public void renew(HttpServletRequest request, HttpServletResponse response, String username) {
        sessions.endOthers(username, request.getSession().getId());
        request.changeSessionId();
        var account = accounts.find(username).orElseThrow();
        signIn.saveContext(new SecurityContextImpl(new StaffAuthentication(account)), request, response);
    }
}
