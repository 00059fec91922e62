package org.kept.lead.domain;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What is asked of the leads in queries, each a round trip that first writes what is pending. */
interface LeadQueries extends Repository<Lead, UUID> {

    Lead save(Lead lead);

    Optional<Lead> findById(UUID id);

    /** Open leads with the same e-mail address or phone number, the oldest first. */
    @Query(
            """
            select l from Lead l
             where l.id <> :self and l.number is not null and l.status in :open
               and (l.person.emailKey = :email or l.person.phoneKey = :phone)
             order by l.createdAt""")
    List<Lead> twins(UUID self, String email, String phone, Collection<LeadStatus> open);

    List<Lead> findByCareOwnerAndStatusIn(String owner, Collection<LeadStatus> open);

    /** All leads of a person, open or not, by contact or by address. */
    @Query(
            """
            select l from Lead l
             where l.number is not null
               and (l.person.contactId = :contact or l.convertedContactId = :contact
                    or l.person.emailKey = :address or l.person.phoneKey = :address)""")
    List<Lead> ofPerson(UUID contact, String address);

    /** When each of these people was last given a lead; those who never were are absent. */
    @Query(
            """
            select new org.kept.lead.domain.LeadQueries$LastAssignment(l.care.owner, max(l.care.assignedAt)) from Lead l
             where l.care.owner in :owners and l.care.assignedAt is not null group by l.care.owner""")
    List<LastAssignment> lastAssignments(Collection<String> owners);

    /** When somebody was last given a lead. */
    record LastAssignment(String owner, Instant at) {}
}
