package org.kept.staff.web;

import java.time.LocalDate;
import org.kept.staff.hours.AbsenceKind;
import org.kept.staff.hours.AbsenceView;
import org.springframework.format.annotation.DateTimeFormat;

/** Days away, as they are typed. */
record AbsenceForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
        String substitute,
        AbsenceKind kind) {

    AbsenceView days() {
        boolean nobody = substitute == null || substitute.isBlank();
        return new AbsenceView(null, firstDay, lastDay, nobody ? null : substitute, kind);
    }
}
