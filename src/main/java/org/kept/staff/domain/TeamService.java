package org.kept.staff.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.Team;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams: their ids come with the processes that name them, their names and purposes are the house's own. */
@Service
@Transactional
public class TeamService {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PURPOSE = 300;

    private final JdbcClient jdbc;
    private final StaffAudit audit;

    TeamService(JdbcClient jdbc, StaffAudit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    /** All teams, by name. */
    public List<Team> all() {
        return jdbc.sql("select id, name, purpose from app.staff_team order by name, id")
                .query(Team.class)
                .list();
    }

    /** The team, or {@link NotFoundException}. */
    public Team get(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("team"));
    }

    /** Gives a team another name and purpose. */
    public void describe(String id, String name, String purpose) {
        get(id);
        String newName = Texts.line("name", name, LONGEST_NAME);
        String newPurpose = Texts.line("purpose", purpose, LONGEST_PURPOSE);
        jdbc.sql("update app.staff_team set name = ?, purpose = ? where id = ?")
                .params(newName, newPurpose, id)
                .update();
        audit.record(StaffAudit.Kind.TEAM_CHANGED, null, id);
    }

    /** Refuses teams that do not exist. */
    void check(Set<String> ids) {
        Set<String> known = all().stream().map(Team::id).collect(Collectors.toSet());
        if (!known.containsAll(ids)) {
            throw InvalidInputException.of("teams", "Choose teams from the list");
        }
    }

    private Optional<Team> find(String id) {
        return jdbc.sql("select id, name, purpose from app.staff_team where id = ?")
                .param(id)
                .query(Team.class)
                .optional();
    }
}
