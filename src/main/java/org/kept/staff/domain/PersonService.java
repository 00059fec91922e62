package org.kept.staff.domain;

import java.time.Clock;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
import org.kept.staff.PersonLeft;
import org.kept.staff.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do with people; nobody can take the last administrator away. */
@Service
@Transactional
public class PersonService {

    private final StaffMemberRepository members;
    private final PersonRules rules;
    private final PasswordService passwords;
    private final StaffAudit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PersonService(
            StaffMemberRepository members,
            PersonRules rules,
            PasswordService passwords,
            StaffAudit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.rules = rules;
        this.passwords = passwords;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The person with all details, or {@link NotFoundException}. */
    @Transactional(readOnly = true)
    public PersonView get(String username) {
        return member(username).view();
    }

    /** Takes in a new person and returns the one-time password they sign in with first. */
    public String create(String username, PersonDetails details) {
        PersonDetails checked = rules.check(details);
        String name = rules.newUsername(username);
        if (members.findByUsername(name).isPresent()) {
            throw new ConflictException("There is already somebody with the user name " + name);
        }
        String oneTime = passwords.oneTime();
        var member = new StaffMember(name, passwords.encode(oneTime), false, clock.instant(), StaffAudit.actor());
        member.describe(checked, clock.instant(), StaffAudit.actor());
        members.save(member);
        audit.record(StaffAudit.Kind.PERSON_CREATED, name, String.valueOf(checked.roles()));
        return oneTime;
    }

    /** Changes what is known of a person, if nobody else has since {@code version}. */
    public void change(String username, long version, PersonDetails details) {
        StaffMember member = member(username);
        if (member.view().version() != version) {
            throw new ConflictException(
                    "Somebody else (" + member.updatedBy() + ") has changed this person in the meantime");
        }
        PersonDetails checked = rules.check(details);
        var before = member.person().roles();
        if (!checked.roles().contains(Role.ADMIN)) {
            keepAnAdministrator(member);
        }
        member.describe(checked, clock.instant(), StaffAudit.actor());
        audit.record(StaffAudit.Kind.PERSON_CHANGED, username, null);
        if (!before.equals(checked.roles())) {
            audit.record(StaffAudit.Kind.ROLES_CHANGED, username, before + " became " + checked.roles());
        }
    }

    /** Ends the account at once; whatever listens to {@link PersonLeft} finds new owners. */
    public void leave(String username) {
        StaffMember member = member(username);
        if (member.person().active()) {
            keepAnAdministrator(member);
            shutOut(member, StaffAudit.actor());
        }
    }

    /** Ends an account even where it is the last administrator's: those of a demonstration may not stay. */
    void shutOut(StaffMember member, String by) {
        String username = member.person().username();
        member.activate(false, clock.instant(), by);
        audit.record(StaffAudit.Kind.PERSON_LEFT, username, null);
        events.publishEvent(new PersonLeft(username));
    }

    /** Reopens the account of somebody who is back. */
    public void comeBack(String username) {
        StaffMember member = member(username);
        if (!member.person().active()) {
            member.activate(true, clock.instant(), StaffAudit.actor());
            audit.record(StaffAudit.Kind.PERSON_RETURNED, username, null);
        }
    }

    /** Replaces the password by one that works for a single sign-in, and returns it. */
    public String resetPassword(String username) {
        StaffMember member = member(username);
        String oneTime = passwords.oneTime();
        member.newPassword(passwords.encode(oneTime), true, clock.instant(), StaffAudit.actor());
        audit.record(StaffAudit.Kind.PASSWORD_RESET, username, null);
        return oneTime;
    }

    private void keepAnAdministrator(StaffMember member) {
        boolean last =
                member.person().active() && member.person().is(Role.ADMIN) && members.countActive(Role.ADMIN) <= 1;
        if (last) {
            throw new ConflictException("This is the last administrator: name another one first");
        }
    }

    private StaffMember member(String username) {
        return members.findByUsername(username).orElseThrow(() -> new NotFoundException("person"));
    }
}
