package org.kept.promise;

import java.util.Optional;

/** What our promises are based on, for whoever must be able to say why a clock is as long as it is. */
public interface PolicyBook {

    /** The policy of this id, as it stands today; a promise that was made keeps the terms it was made under. */
    Optional<Entry> find(String policy);

    /**
     * Takes a promise that a model makes. A policy of this id that is not the process's own stays as it is; what people change on the
     * promise pages stays until the model says something else than before.
     *
     * @param name what is promised; people may call it otherwise later
     * @param term how long it may take, as the model writes it; empty for a policy that people keep
     * @param source who says so, such as {@code The process "Favour"}
     * @throws org.kept.shared.ConflictException if there is no such policy and the term is none
     */
    void agree(String policy, String name, String processKey, String term, String source);

    /**
     * One policy.
     *
     * @param name what is promised
     * @param term how long it may take, such as "10 working days"
     * @param source the law, code or decision the figure comes from
     */
    record Entry(String id, String name, String term, String source) {}
}
