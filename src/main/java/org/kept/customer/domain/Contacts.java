package org.kept.customer.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Repository;

/** The records of contacts, to read or to change. */
@Repository
class Contacts {

    private final EntityManager records;

    Contacts(EntityManager records) {
        this.records = records;
    }

    /** The record as it is, merged or not. */
    Contact find(UUID id) {
        return required(records.find(Contact.class, id));
    }

    /** The record, for nobody else to change until the transaction ends. */
    Contact locked(UUID id) {
        return required(records.find(Contact.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks both in the order of their ids, so that two merges of the same pair wait for each other instead of dying together. */
    void lock(UUID one, UUID other) {
        Stream.of(one, other).sorted().forEach(this::locked);
    }

    /** The records that ended in favour of this one. */
    List<Contact> mergedInto(UUID id) {
        return records.createQuery("from Contact where mergedInto = :id", Contact.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** How the contact is called on pages. */
    String nameOf(UUID id) {
        return (String) records.createNativeQuery("select display_name from app.customer_contact where id = :id")
                .setParameter("id", id)
                .getSingleResult();
    }

    /** Brings changes to the table, for statements that read it. */
    void flush() {
        records.flush();
    }

    private static Contact required(Contact contact) {
        if (contact == null) {
            throw new NotFoundException("customer");
        }
        return contact;
    }
}
