package org.kept.staff.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.staff.hours.Shift;
import org.kept.staff.hours.WorkingPattern;

/** The record behind a {@link Person}: what they may do, when they work and how they prove who they are. */
@Entity
@Table(name = "staff_person")
class StaffMember {

    @Id
    private UUID id;

    private String username;
    private String name;
    private String email;
    private String passwordHash;
    private boolean mustChangePassword;
    private int credentialStamp;
    private String zone;
    private int capacity;
    private boolean active;
    private boolean demo;
    private Instant createdAt;
    private String createdBy;
    private Instant updatedAt;
    private String updatedBy;

    @Version
    private long rowVersion;

    @ElementCollection
    @CollectionTable(name = "staff_person_role", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private final Set<Role> roles = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "staff_membership", joinColumns = @JoinColumn(name = "person_id"))
    @Column(name = "team")
    @BatchSize(size = 100)
    private final Set<String> teams = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "staff_shift", joinColumns = @JoinColumn(name = "person_id"))
    @BatchSize(size = 100)
    private final Set<Shift> shifts = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "staff_skill", joinColumns = @JoinColumn(name = "person_id"))
    @MapKeyColumn(name = "skill")
    @Column(name = "level")
    @BatchSize(size = 100)
    private final Map<String, Integer> skills = new HashMap<>();

    protected StaffMember() {}

    StaffMember(String username, String passwordHash, boolean demo, Instant now, String by) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.passwordHash = passwordHash;
        this.mustChangePassword = !demo;
        this.demo = demo;
        this.active = true;
        this.createdAt = now;
        this.createdBy = by;
    }

    /** Takes over what an administrator says; sessions stay, because rights are read anew on each request. */
    void describe(PersonDetails details, Instant now, String by) {
        name = details.name();
        email = details.email();
        zone = details.zone();
        capacity = details.capacity();
        replace(roles, details.roles());
        replace(teams, details.teams());
        replace(shifts, details.shifts());
        skills.clear();
        skills.putAll(details.skills());
        touch(now, by);
    }

    /** Ends or reopens the account; either way nothing that was signed in before counts any longer. */
    void activate(boolean now, Instant at, String by) {
        active = now;
        credentialStamp++;
        touch(at, by);
    }

    /** A new password; {@code oneTime} asks for another at the next sign-in. */
    void newPassword(String hash, boolean oneTime, Instant now, String by) {
        passwordHash = hash;
        mustChangePassword = oneTime;
        credentialStamp++;
        touch(now, by);
    }

    /** The password stands, and need not be changed first. */
    void trustPassword() {
        mustChangePassword = false;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean demo() {
        return demo;
    }

    String updatedBy() {
        return updatedBy;
    }

    boolean worksAt(Instant at) {
        return new WorkingPattern(ZoneId.of(zone), shifts).covers(at);
    }

    Person person() {
        return new Person(
                username, name, email, Set.copyOf(roles), Set.copyOf(teams), ZoneId.of(zone), capacity, active);
    }

    PersonView view() {
        return new PersonView(person(), Set.copyOf(shifts), Map.copyOf(skills), mustChangePassword, rowVersion);
    }

    private void touch(Instant now, String by) {
        updatedAt = now;
        updatedBy = by;
    }

    /** Only the difference is written, so an unchanged set costs no statement. */
    private static <T> void replace(Set<T> old, Set<T> wanted) {
        old.retainAll(wanted);
        old.addAll(wanted);
    }
}
