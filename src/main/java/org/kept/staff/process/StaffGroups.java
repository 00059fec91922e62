package org.kept.staff.process;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Team;

/** Answers the engine's question for groups: by id, name or member. */
class StaffGroups extends GroupQueryImpl {

    private final transient People people;

    StaffGroups(People people) {
        this.people = people;
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        Stream<Group> groups = matching().map(StaffGroups::group);
        return page == null
                ? groups.toList()
                : groups.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    private Stream<Team> matching() {
        Set<String> own = userId == null
                ? null
                : people.find(userId).filter(Person::active).map(Person::teams).orElse(Set.of());
        return people.teams().stream()
                .filter(team -> own == null || own.contains(team.id()))
                .filter(team -> id == null || id.equals(team.id()))
                .filter(team -> ids == null || Arrays.asList(ids).contains(team.id()))
                .filter(team -> name == null || name.equals(team.name()));
    }

    private static Group group(Team team) {
        GroupEntity group = new GroupEntity(team.id());
        group.setName(team.name());
        group.setType("team");
        return group;
    }
}
