package org.kept.casework;

import java.util.List;

/** The chain of hashes for what is no case but must be provable all the same, such as who let a process be changed. */
public interface AuditTrail {

    /**
     * One row of a chain.
     *
     * @param at in UTC, to the microsecond, as it went into the hash
     */
    record Entry(int seq, String at, String actor, String action, String subject, String detailHash, String hash) {}

    /**
     * Notes in the running transaction what the person on the request has done.
     *
     * @param chain which chain, such as {@code model:lead/lead-handling.bpmn}: never the reference of a case
     * @param action a word such as {@code approved}
     * @param subject to what: up to 400 characters, never personal data of a customer
     * @param detailHash the hash of the content it was done to; empty where there is none
     */
    void note(String chain, String action, String subject, String detailHash);

    /** A chain from its beginning. */
    List<Entry> entries(String chain);

    /** Whether nothing of a chain was changed, taken out or put in. */
    boolean whole(String chain);
}
