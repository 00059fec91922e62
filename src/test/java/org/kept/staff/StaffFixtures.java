package org.kept.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.kept.staff.domain.PersonDetails;
import org.kept.staff.domain.PersonService;
import org.kept.staff.hours.WorkingPattern;
import org.kept.support.Visitor;

/** People that a test may do with as it likes. */
final class StaffFixtures {

    static final String PASSWORD = "correct horse battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private StaffFixtures() {}

    static PersonDetails details(String name, Role... roles) {
        return new PersonDetails(
                name,
                name + "@kept.example",
                "Europe/London",
                10,
                Set.of(roles),
                Set.of("quality"),
                WorkingPattern.officeHours(),
                Map.of());
    }

    static String someone(PersonService people, Role... roles) {
        String username = "guest" + COUNT.incrementAndGet();
        people.create(username, details(username, roles));
        return username;
    }

    /** Signs in with a one-time password, chooses another and returns it; the visitor stays signed in. */
    static String chosePassword(Visitor visitor, String username, PersonService people) {
        String oneTime = people.resetPassword(username);
        visitor.signIn(username, oneTime);
        var changed = visitor.post("/me/password", "/me/password", Map.of("current", oneTime, "password", PASSWORD));
        assertThat(changed.headers().firstValue("Location"))
                .as(changed.body())
                .get()
                .asString()
                .endsWith("/me");
        return PASSWORD;
    }
}
