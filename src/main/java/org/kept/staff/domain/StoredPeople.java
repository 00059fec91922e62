package org.kept.staff.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Team;
import org.kept.staff.hours.Absences;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers who works here from the tables of this module. */
@Service
@Transactional(readOnly = true)
class StoredPeople implements People {

    private final StaffMemberRepository members;
    private final Absences absences;
    private final TeamService teams;

    StoredPeople(StaffMemberRepository members, Absences absences, TeamService teams) {
        this.members = members;
        this.absences = absences;
        this.teams = teams;
    }

    @Override
    public Optional<Person> find(String username) {
        return Optional.ofNullable(username).flatMap(members::findByUsername).map(StaffMember::person);
    }

    @Override
    public Person current() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn != null && signedIn.getPrincipal() instanceof Person person) {
            return person;
        }
        return Optional.ofNullable(signedIn)
                .flatMap(known -> find(known.getName()))
                .orElseThrow(() -> new IllegalStateException("Nobody is signed in here"));
    }

    @Override
    public List<Person> members(String team) {
        return members.activeIn(team).stream().map(StaffMember::person).toList();
    }

    @Override
    public List<Person> onShift(String team, Instant at) {
        List<Person> working = members.activeIn(team).stream()
                .filter(member -> member.worksAt(at))
                .map(StaffMember::person)
                .toList();
        Set<String> away = away(working, at);
        return working.stream()
                .filter(person -> !away.contains(person.username()))
                .toList();
    }

    @Override
    public Optional<Person> coverFor(String username, Instant at) {
        return find(username)
                .flatMap(person -> absences.substitute(username, today(person, at)))
                .flatMap(this::find)
                .filter(Person::active);
    }

    @Override
    public List<Person> all() {
        return members.findByActiveTrueOrderByNameAscUsernameAsc().stream()
                .map(StaffMember::person)
                .toList();
    }

    @Override
    public List<Team> teams() {
        return teams.all();
    }

    /** People of one team may live in several zones, where today is not the same day. */
    private Set<String> away(List<Person> people, Instant at) {
        return people.stream().collect(Collectors.groupingBy(person -> today(person, at))).entrySet().stream()
                .flatMap(day ->
                        absences
                                .away(
                                        day.getValue().stream()
                                                .map(Person::username)
                                                .toList(),
                                        day.getKey())
                                .stream())
                .collect(Collectors.toSet());
    }

    private static LocalDate today(Person person, Instant at) {
        return LocalDate.ofInstant(at, person.zone());
    }
}
