package org.kept.lead.domain;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.kept.lead.domain.LeadQueries.LastAssignment;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Repository;

/**
 * The leads. One in hand is found by its number without a word to the database: a process asks for it at every step, and each
 * query would first write what is pending.
 */
@Repository
class LeadRepository {

    private final LeadQueries queries;
    private final EntityManager entities;

    LeadRepository(LeadQueries queries, EntityManager entities) {
        this.queries = queries;
        this.entities = entities;
    }

    Lead save(Lead lead) {
        return queries.save(lead);
    }

    Optional<Lead> findById(UUID id) {
        return queries.findById(id);
    }

    Optional<Lead> find(CaseRef ref) {
        return entities.unwrap(Session.class).bySimpleNaturalId(Lead.class).loadOptional(ref.value());
    }

    /** The lead of a case that is known to have one. */
    Lead of(CaseRef ref) {
        return find(ref).orElseThrow(() -> new NotFoundException("lead"));
    }

    List<Lead> twins(UUID self, String email, String phone) {
        return queries.twins(self, email, phone, LeadStatus.OPEN);
    }

    List<Lead> openOf(String owner) {
        return queries.findByCareOwnerAndStatusIn(owner, LeadStatus.OPEN);
    }

    List<Lead> ofPerson(UUID contact, String address) {
        return queries.ofPerson(contact, address);
    }

    List<LastAssignment> lastAssignments(Collection<String> owners) {
        return queries.lastAssignments(owners);
    }
}
