package org.kept.promise;

import java.util.Optional;

/** What our promises are based on, for whoever must be able to say why a clock is as long as it is. */
public interface PolicyBook {

    /** The policy of this id, as it stands today; a promise that was made keeps the terms it was made under. */
    Optional<Entry> find(String policy);

    /**
     * One policy.
     *
     * @param name what is promised
     * @param term how long it may take, such as "10 working days"
     * @param source the law, code or decision the figure comes from
     */
    record Entry(String id, String name, String term, String source) {}
}
