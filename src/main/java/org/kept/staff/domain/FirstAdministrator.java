package org.kept.staff.domain;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.kept.shared.InvalidInputException;
import org.kept.shared.KeptSettings;
import org.kept.staff.Role;
import org.kept.staff.hours.WorkingPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the administrator of the settings where there is none yet: somebody must be able to take in the others. */
@Component
@Order(FirstAdministrator.AFTER_THE_DEMONSTRATION)
class FirstAdministrator implements ApplicationRunner {

    static final int AFTER_THE_DEMONSTRATION = 20;

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String HOW =
            "set KEPT_ADMIN_USER and KEPT_ADMIN_PASSWORD (at least " + PasswordService.SHORTEST + " characters)";

    private final StaffMemberRepository members;
    private final PasswordService passwords;
    private final PersonRules rules;
    private final KeptSettings kept;
    private final AdminSettings settings;
    private final Clock clock;

    FirstAdministrator(
            StaffMemberRepository members,
            PasswordService passwords,
            PersonRules rules,
            KeptSettings kept,
            AdminSettings settings,
            Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.rules = rules;
        this.kept = kept;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (kept.demoMode() || members.countActive(Role.ADMIN) > 0) {
            return;
        }
        if (settings.password().isEmpty()) {
            log.warn("Nobody can administer Kept yet: {} and start again", HOW);
            return;
        }
        try {
            takeIn(rules.newUsername(settings.username()));
        } catch (InvalidInputException e) {
            log.error("The first administrator was refused ({}): {} and start again", e.fields(), HOW);
        }
    }

    private void takeIn(String username) {
        PasswordService.check("password", username, settings.password());
        if (members.findByUsername(username).isPresent()) {
            log.error("{} exists but is no administrator: choose another KEPT_ADMIN_USER and start again", username);
            return;
        }
        var member = new StaffMember(username, passwords.encode(settings.password()), false, clock.instant(), "kept");
        member.describe(
                new PersonDetails(
                        "Administrator",
                        username + "@localhost.localdomain",
                        WorkingPattern.HOME.getId(),
                        0,
                        Set.of(Role.ADMIN),
                        Set.of("process-admins"),
                        WorkingPattern.officeHours(),
                        Map.of()),
                clock.instant(),
                "kept");
        member.trustPassword();
        members.save(member);
        log.info("{} can administer Kept now; KEPT_ADMIN_PASSWORD is no longer needed", username);
    }
}
