package org.kept.staff.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.kept.shared.NotFoundException;
import org.kept.staff.account.Hashes;
import org.kept.staff.domain.StaffAudit;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;

/** Where a person is signed in, so that they can end what they left open elsewhere. */
@Service
public class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final StaffAudit audit;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions, StaffAudit audit) {
        this.sessions = sessions;
        this.audit = audit;
    }

    /** A person's sessions, the one used last first. */
    public List<SessionView> of(String username, String currentId) {
        return sessions.findByPrincipalName(username).values().stream()
                .map(session -> view(session, currentId))
                .sorted(Comparator.comparing(SessionView::lastUsed).reversed())
                .toList();
    }

    /** Ends one of them. */
    public void end(String username, String mark) {
        String id = sessions.findByPrincipalName(username).keySet().stream()
                .filter(candidate -> Hashes.sha256(candidate).equals(mark))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("session"));
        sessions.deleteById(id);
        audit.record(StaffAudit.Kind.SESSION_ENDED, username, null);
    }

    /** Ends all of them, so that nothing is left to be used. */
    public void endAll(String username) {
        Map<String, ? extends Session> all = sessions.findByPrincipalName(username);
        all.keySet().forEach(sessions::deleteById);
    }

    /** Ends all but one. */
    void endOthers(String username, String keptId) {
        sessions.findByPrincipalName(username).keySet().stream()
                .filter(id -> !id.equals(keptId))
                .forEach(sessions::deleteById);
    }

    private static SessionView view(Session session, String currentId) {
        Long since = session.getAttribute(SessionSignIn.SINCE);
        return new SessionView(
                Hashes.sha256(session.getId()),
                since == null ? session.getCreationTime() : Instant.ofEpochMilli(since),
                session.getLastAccessedTime(),
                session.getAttribute(SessionSignIn.ADDRESS),
                session.getAttribute(SessionSignIn.AGENT),
                session.getId().equals(currentId));
    }

    /**
     * One session.
     *
     * @param mark names it on a page; its id would let whoever reads the page use it
     */
    public record SessionView(
            String mark, Instant since, Instant lastUsed, String address, String agent, boolean current) {}
}
