package org.kept.staff.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Who is away when. */
interface AbsenceRepository extends Repository<Absence, UUID> {

    Absence save(Absence absence);

    void delete(Absence absence);

    Optional<Absence> findByIdAndUsername(UUID id, String username);

    List<Absence> findByUsernameAndLastDayGreaterThanEqualOrderByFirstDay(String username, LocalDate day);

    @Query(
            """
            select absence from Absence absence
            where absence.username in :usernames and :day between absence.firstDay and absence.lastDay
            order by absence.firstDay desc
            """)
    List<Absence> on(Collection<String> usernames, LocalDate day);
}
