package org.kept.staff.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.kept.shared.KeptSettings;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Each test is rolled back: the others need the people of the demonstration. */
@KeptTest
@Transactional
class NewcomersIT {

    private static final KeptSettings PRODUCTION =
            new KeptSettings(new KeptSettings.Db("jdbc:postgresql:kept", "kept", ""), Path.of("data"), false);

    @Autowired
    private StaffMemberRepository members;

    @Autowired
    private PasswordService passwords;

    @Autowired
    private PersonService service;

    @Autowired
    private PersonRules rules;

    @Autowired
    private People people;

    @Autowired
    private DemoPeople demo;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void peopleOfTheDemonstrationAreShutOutOutsideOfItAndComeBackInIt() {
        assertThat(people.find("sales")).get().matches(Person::active);
        new DemoPeople(members, passwords, service, PRODUCTION, clock).run(null);
        for (String username : new String[] {"sales", "manager", "analyst", "reviewer", "admin", "priya"}) {
            assertThat(people.find(username)).get().as(username).matches(person -> !person.active());
        }
        demo.run(null);
        assertThat(people.find("sales")).get().matches(Person::active);
    }

    @Test
    void theFirstAdministratorComesFromTheSettings() {
        endEverybody();
        firstAdministrator("Chief", "correct horse battery").run(null);
        assertThat(people.find("chief")).get().matches(person -> person.active() && person.is(Role.ADMIN));
        assertThat(service.get("chief").mustChangePassword()).isFalse();
    }

    @Test
    void aWeakPasswordMakesNoAdministrator() {
        endEverybody();
        firstAdministrator("chief", "short").run(null);
        firstAdministrator("chief", "").run(null);
        firstAdministrator("no name", "correct horse battery").run(null);
        assertThat(members.countActive(Role.ADMIN)).isZero();
    }

    @Test
    void whereThereIsAnAdministratorTheSettingsAreNotRead() {
        firstAdministrator("chief", "correct horse battery").run(null);
        assertThat(people.find("chief")).isEmpty();
    }

    private FirstAdministrator firstAdministrator(String username, String password) {
        return new FirstAdministrator(
                members, passwords, rules, PRODUCTION, new AdminSettings(username, password), clock);
    }

    private void endEverybody() {
        jdbc.sql("update app.staff_person set active = false").update();
    }
}
