package org.kept.staff.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.kept.staff.hours.AbsenceKind;
import org.kept.staff.hours.AbsenceView;
import org.springframework.format.annotation.DateTimeFormat;

/** Days away, as they are typed; refused, they travel in the session to the page that shows them again. */
record AbsenceForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate firstDay,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate lastDay,
        String substitute,
        AbsenceKind kind)
        implements Serializable {

    AbsenceView days() {
        boolean nobody = substitute == null || substitute.isBlank();
        return new AbsenceView(null, firstDay, lastDay, nobody ? null : substitute, kind);
    }
}
