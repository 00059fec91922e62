package org.kept.complaint.domain;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.kept.complaint.record.ComplaintStatus;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Repository;

/** The complaints; one in hand is found by its number without a word to the database. */
@Repository
class ComplaintRepository {

    private final EntityManager entities;

    ComplaintRepository(EntityManager entities) {
        this.entities = entities;
    }

    Complaint save(Complaint complaint) {
        entities.persist(complaint);
        return complaint;
    }

    Optional<Complaint> findById(UUID id) {
        return Optional.ofNullable(entities.find(Complaint.class, id));
    }

    Optional<Complaint> find(CaseRef ref) {
        return entities.unwrap(Session.class).bySimpleNaturalId(Complaint.class).loadOptional(ref.value());
    }

    /** The complaint of a case that is known to have one. */
    Complaint of(CaseRef ref) {
        return find(ref).orElseThrow(() -> new NotFoundException("complaint"));
    }

    /** All complaints of a person, open or not, by contact or by address. */
    List<Complaint> ofPerson(UUID contact, String address) {
        return entities.createQuery(
                        """
                        select c from Complaint c
                         where c.number is not null
                           and (c.complainant.contactId = :contact or c.complainant.emailKey = :address)""",
                        Complaint.class)
                .setParameter("contact", contact)
                .setParameter("address", address)
                .getResultList();
    }

    /** The unanswered complaints that somebody looks into. */
    List<Complaint> lookedIntoBy(String person) {
        return entities.createQuery(
                        """
                        select c from Complaint c
                         where c.number is not null and c.status in :unanswered and c.care.investigator = :person""",
                        Complaint.class)
                .setParameter("unanswered", ComplaintStatus.UNANSWERED)
                .setParameter("person", person)
                .getResultList();
    }

    /** How many other complaints had that cause and were answered since, or are not yet. */
    long sameCause(String cause, UUID self, Instant since) {
        return entities.createQuery(
                        """
                        select count(c) from Complaint c
                         where c.judgement.rootCauseCode = :cause and c.id <> :self
                           and (c.care.answeredAt is null or c.care.answeredAt >= :since)""",
                        Long.class)
                .setParameter("cause", cause)
                .setParameter("self", self)
                .setParameter("since", since)
                .getSingleResult();
    }
}
