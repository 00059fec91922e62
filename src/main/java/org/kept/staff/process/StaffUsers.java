package org.kept.staff.process;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.kept.staff.People;
import org.kept.staff.Person;

/** Answers the engine's question for users: by user name, team or address; people who left are none. */
class StaffUsers extends UserQueryImpl {

    private final transient People people;

    StaffUsers(People people) {
        this.people = people;
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        Stream<User> users = matching().map(StaffUsers::user);
        return page == null
                ? users.toList()
                : users.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    @Override
    public long executeCount(CommandContext context) {
        return matching().count();
    }

    private Stream<Person> matching() {
        Stream<Person> candidates;
        if (id != null) {
            candidates = people.find(id).stream();
        } else {
            candidates = (groupId != null ? people.members(groupId) : people.all()).stream();
        }
        return candidates
                .filter(Person::active)
                .filter(person -> ids == null || Arrays.asList(ids).contains(person.username()))
                .filter(person -> groupId == null || person.teams().contains(groupId))
                .filter(person -> email == null || email.equals(person.email()));
    }

    private static User user(Person person) {
        UserEntity user = new UserEntity(person.username());
        user.setLastName(person.name());
        user.setEmail(person.email());
        return user;
    }
}
