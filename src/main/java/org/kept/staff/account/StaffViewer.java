package org.kept.staff.account;

import java.time.ZoneId;
import java.util.Optional;
import org.kept.shared.web.Viewer;
import org.kept.staff.Person;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Lets pages call people by their name and write times in their zone. */
@Component
class StaffViewer implements Viewer {

    @Override
    public String name() {
        return person().map(Person::name).orElse(null);
    }

    @Override
    public ZoneId zone() {
        return person().map(Person::zone).orElse(null);
    }

    private static Optional<Person> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(signedIn -> signedIn.getPrincipal() instanceof Person person ? person : null);
    }
}
