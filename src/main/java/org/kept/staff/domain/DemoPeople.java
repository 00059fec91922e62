package org.kept.staff.domain;

import static org.kept.staff.Role.ADMIN;
import static org.kept.staff.Role.ANALYST;
import static org.kept.staff.Role.MANAGER;
import static org.kept.staff.Role.STAFF;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kept.shared.KeptSettings;
import org.kept.staff.Role;
import org.kept.staff.hours.Shift;
import org.kept.staff.hours.WorkingPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of a demonstration, whose password everybody knows: there in demo mode, shut out in any other. */
@Component
@Order(FirstAdministrator.AFTER_THE_DEMONSTRATION - 10)
class DemoPeople implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);
    private static final String PASSWORD = "kept";
    private static final String CLOSED_BY = "demo-mode";
    private static final Set<Shift> OFFICE = WorkingPattern.officeHours();

    private static final List<Someone> PEOPLE = List.of(
            // Whoever tries Kept at night must get a lead too.
            new Someone("sales", "Sally Marsh", "Europe/London", 200, WorkingPattern.aroundTheClock(), STAFF)
                    .in("sales-dev")
                    .knows("german", 2),
            new Someone("manager", "Marcus Field", "Europe/London", 60, OFFICE, STAFF, MANAGER).in("sales-managers"),
            new Someone("analyst", "Anita Brook", "Europe/London", 0, OFFICE, ANALYST),
            new Someone("reviewer", "Remi Stone", "Europe/London", 0, OFFICE, ANALYST),
            new Someone("admin", "Ada Hall", "Europe/London", 0, OFFICE, ADMIN).in("process-admins"),
            // Colleagues without room for leads of their own: whoever tries Kept as "sales" gets every one.
            new Someone("priya", "Priya Nair", "Europe/London", 0, OFFICE, STAFF).in("sales-dev"),
            new Someone("jonas", "Jonas Weber", "Europe/Berlin", 0, OFFICE, STAFF)
                    .in("sales-dev")
                    .knows("german", 5),
            new Someone("carol", "Carol Reyes", "America/New_York", 0, OFFICE, STAFF)
                    .in("sales-dev")
                    .knows("spanish", 5),
            new Someone("steward", "Stella Ward", "Europe/London", 60, OFFICE, STAFF).in("data-stewards"),
            new Someone("mona", "Mona Okafor", "Europe/London", 60, OFFICE, STAFF).in("marketing-ops"),
            new Someone("care", "Carla Dean", "Europe/London", 60, OFFICE, STAFF).in("customer-care"),
            new Someone("henry", "Henry Cole", "Europe/London", 60, OFFICE, STAFF).in("complaints-team"),
            new Someone("ines", "Ines Faro", "Europe/London", 60, OFFICE, STAFF).in("complaints-team"),
            new Someone("olga", "Olga Brandt", "Europe/London", 60, OFFICE, STAFF, MANAGER).in("complaints-manager"),
            new Someone("rosa", "Rosa Lind", "Europe/London", 60, OFFICE, STAFF).in("redress-approvers"),
            new Someone("rupert", "Rupert Shaw", "Europe/London", 60, OFFICE, STAFF).in("redress-approvers"),
            new Someone("felix", "Felix Kern", "Europe/London", 60, OFFICE, STAFF).in("finance-controllers"),
            new Someone("quinn", "Quinn Abara", "Europe/London", 60, OFFICE, STAFF).in("quality"),
            new Someone("lena", "Lena Holt", "Europe/London", 60, OFFICE, STAFF).in("legal"),
            new Someone("dora", "Dora Pike", "Europe/London", 60, OFFICE, STAFF).in("dpo"),
            new Someone("renata", "Renata Silva", "Europe/London", 60, OFFICE, STAFF).in("renewals-desk"),
            new Someone("chris", "Chris Odum", "Europe/London", 60, OFFICE, STAFF).in("csm"),
            new Someone("elena", "Elena Voss", "Europe/London", 60, OFFICE, STAFF).in("exec-sponsors"));

    private final StaffMemberRepository members;
    private final PasswordService passwords;
    private final PersonService people;
    private final KeptSettings settings;
    private final Clock clock;

    DemoPeople(
            StaffMemberRepository members,
            PasswordService passwords,
            PersonService people,
            KeptSettings settings,
            Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (settings.demoMode()) {
            letIn();
        } else {
            shutOut();
        }
    }

    private void letIn() {
        String hash = passwords.encode(PASSWORD);
        for (Someone someone : PEOPLE) {
            var known = members.findByUsername(someone.username());
            if (known.isEmpty()) {
                var member = new StaffMember(someone.username(), hash, true, clock.instant(), "kept");
                member.describe(someone.details(), clock.instant(), "kept");
                members.save(member);
            } else if (CLOSED_BY.equals(known.get().updatedBy())) {
                known.get().activate(true, clock.instant(), "kept");
            }
        }
        log.info("Demo mode: sign in as sales, manager, analyst, reviewer or admin with the password {}", PASSWORD);
    }

    private void shutOut() {
        members.findByDemoTrue().stream()
                .filter(member -> member.person().active())
                .forEach(member -> {
                    people.shutOut(member, CLOSED_BY);
                    log.warn(
                            "{} was here for a demonstration and cannot sign in any more",
                            member.person().username());
                });
    }

    /** One of the cast. */
    private record Someone(
            String username,
            String name,
            String zone,
            int capacity,
            Set<Shift> shifts,
            Set<Role> roles,
            Set<String> teams,
            Map<String, Integer> skills) {

        Someone(String username, String name, String zone, int capacity, Set<Shift> shifts, Role... roles) {
            this(username, name, zone, capacity, shifts, Set.of(roles), Set.of(), Map.of());
        }

        Someone in(String team) {
            return new Someone(username, name, zone, capacity, shifts, roles, Set.of(team), skills);
        }

        Someone knows(String skill, int level) {
            return new Someone(username, name, zone, capacity, shifts, roles, teams, Map.of(skill, level));
        }

        PersonDetails details() {
            return new PersonDetails(name, username + "@kept.example", zone, capacity, roles, teams, shifts, skills);
        }
    }
}
