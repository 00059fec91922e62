package org.kept.staff.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.staff.Role;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The people, active or not. */
interface StaffMemberRepository extends Repository<StaffMember, UUID> {

    StaffMember save(StaffMember member);

    Optional<StaffMember> findByUsername(String username);

    List<StaffMember> findByActiveTrueOrderByNameAscUsernameAsc();

    List<StaffMember> findByDemoTrue();

    @Query(
            """
            select member from StaffMember member
            where member.active and :team member of member.teams order by member.name, member.username
            """)
    List<StaffMember> activeIn(String team);

    @Query("select count(member) from StaffMember member where member.active and :role member of member.roles")
    long countActive(Role role);
}
