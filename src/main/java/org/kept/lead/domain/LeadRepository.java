package org.kept.lead.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The leads. */
interface LeadRepository extends Repository<Lead, UUID> {

    Lead save(Lead lead);

    Optional<Lead> findById(UUID id);

    Optional<Lead> findByNumber(String number);

    /** Open leads with the same e-mail address or phone number, the oldest first. */
    @Query(
            """
            select l from Lead l
             where l.id <> :self and l.number is not null and l.status in :open
               and (l.person.emailKey = :email or l.person.phoneKey = :phone)
             order by l.createdAt""")
    List<Lead> twins(UUID self, String email, String phone, Collection<LeadStatus> open);

    List<Lead> findByOwnerAndStatusIn(String owner, Collection<LeadStatus> open);

    List<Lead> findByPersonEmailKeyAndStatusIn(String email, Collection<LeadStatus> open);

    List<Lead> findByPersonPhoneKeyAndStatusIn(String phone, Collection<LeadStatus> open);

    List<Lead> findByContactIdAndStatusIn(UUID contactId, Collection<LeadStatus> open);
}
