package org.kept.staff.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kept.shared.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People in lists, for administrators and for programs. */
@Service
@Transactional(readOnly = true)
public class PersonLists {

    /** How many stand on one page. */
    public static final int PAGE = 50;

    private static final int LONGEST_SEARCH = 100;

    private final JdbcClient jdbc;

    PersonLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * People by user name.
     *
     * @param q part of a name, user name or address; taken literally
     * @param left whether those who do not work here any more are listed too
     * @param after the user name that the page starts after, or empty
     */
    public Slice<Line> page(String q, boolean left, String after, int limit) {
        String search = q.strip();
        String like = "%"
                + search.substring(0, Math.min(LONGEST_SEARCH, search.length())).replaceAll("([\\\\%_])", "\\\\$1")
                + "%";
        List<Line> found = jdbc.sql(
                        """
                        select username, name, email, active,
                               array(select role from app.staff_person_role r where r.person_id = p.id) as roles,
                               array(select team from app.staff_membership m where m.person_id = p.id) as teams
                        from app.staff_person p
                        where (:left or active) and username > :after
                          and (username ilike :like or name ilike :like or email ilike :like)
                        order by username limit :limit
                        """)
                .param("left", left)
                .param("after", after)
                .param("like", like)
                .param("limit", limit + 1)
                .query((row, number) -> new Line(
                        row.getString("username"),
                        row.getString("name"),
                        row.getString("email"),
                        sorted((String[]) row.getArray("roles").getArray()),
                        sorted((String[]) row.getArray("teams").getArray()),
                        row.getBoolean("active")))
                .list();
        long count = jdbc.sql(
                        """
                        select count(*) from app.staff_person
                        where (:left or active) and (username ilike :like or name ilike :like or email ilike :like)
                        """)
                .param("left", left)
                .param("like", like)
                .query(Long.class)
                .single();
        boolean more = found.size() > limit;
        List<Line> page = more ? found.subList(0, limit) : found;
        return new Slice<>(page, more ? page.get(limit - 1).username() : null, count);
    }

    /** How many people who work here each team has; a team without any is absent. */
    public Map<String, Long> teamSizes() {
        return jdbc
                .sql(
                        """
                        select m.team, count(*) as size from app.staff_membership m
                        join app.staff_person p on p.id = m.person_id and p.active group by m.team
                        """)
                .query((row, number) -> Map.entry(row.getString("team"), row.getLong("size")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<String> sorted(String[] values) {
        return new TreeSet<>(List.of(values));
    }

    /** One person; programs of people who may not know addresses get none. */
    public record Line(
            String username, String name, String email, Set<String> roles, Set<String> teams, boolean active) {

        /** The same person without their address. */
        public Line withoutEmail() {
            return new Line(username, name, null, roles, teams, active);
        }
    }
}
