package org.kept.staff.hours;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Whole days, both included, on which somebody does not work, and who covers for them. */
@Entity
@Table(name = "staff_absence")
class Absence {

    @Id
    private UUID id;

    private String username;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String substitute;

    @Enumerated(EnumType.STRING)
    private AbsenceKind kind;

    private Instant createdAt;
    private String createdBy;
    private Instant updatedAt;
    private String updatedBy;

    @Version
    private long rowVersion;

    protected Absence() {}

    Absence(String username, AbsenceView days, Instant now, String by) {
        this.id = UUID.randomUUID();
        this.username = username;
        this.firstDay = days.firstDay();
        this.lastDay = days.lastDay();
        this.substitute = days.substitute();
        this.kind = days.kind();
        this.createdAt = now;
        this.createdBy = by;
        this.updatedAt = now;
        this.updatedBy = by;
    }

    UUID id() {
        return id;
    }

    String username() {
        return username;
    }

    AbsenceView view() {
        return new AbsenceView(id, firstDay, lastDay, substitute, kind);
    }
}
