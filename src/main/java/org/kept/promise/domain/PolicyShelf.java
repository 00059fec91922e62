package org.kept.promise.domain;

import java.util.Optional;
import org.kept.promise.PolicyBook;
import org.springframework.stereotype.Service;

/** Opens the book of policies to other modules, without what only its editors need. */
@Service
class PolicyShelf implements PolicyBook {

    private final PolicyTable policies;

    PolicyShelf(PolicyTable policies) {
        this.policies = policies;
    }

    @Override
    public Optional<Entry> find(String policy) {
        return policies.find(policy)
                .map(known -> new Entry(known.id(), known.name(), known.term().words(), known.source()));
    }
}
