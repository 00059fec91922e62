package org.kept.staff.web;

import org.kept.shared.InvalidInputException;
import org.kept.shared.Slice;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.staff.domain.PersonLists;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works here, for programs: so that tasks and cases, which name people by user name, can be read. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleResource {

    private static final int MOST = 500;

    private final PersonLists lists;

    PeopleResource(PersonLists lists) {
        this.lists = lists;
    }

    @GetMapping
    Slice<PersonLists.Line> people(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal Person asking) {
        if (limit < 1 || limit > MOST) {
            throw InvalidInputException.of("limit", "Between 1 and " + MOST);
        }
        boolean addresses = asking.is(Role.MANAGER) || asking.is(Role.ADMIN);
        return lists.page(q, true, after, limit).map(line -> addresses ? line : line.withoutEmail());
    }
}
