package org.kept.promise.domain;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kept.promise.PolicyBook;
import org.kept.promise.clock.Term;
import org.kept.workflow.PolicyTerms;
import org.springframework.stereotype.Service;

/** Opens the book of policies to other modules, without what only its editors need. */
@Service
class PolicyShelf implements PolicyBook, PolicyTerms {

    private final PolicyTable policies;

    PolicyShelf(PolicyTable policies) {
        this.policies = policies;
    }

    @Override
    public Optional<Entry> find(String policy) {
        return policies.find(policy)
                .map(known -> new Entry(known.id(), known.name(), known.term().words(), known.source()));
    }

    @Override
    public Map<String, Integer> days() {
        return policies.all().stream().collect(Collectors.toMap(PromisePolicy::id, policy -> days(policy.term())));
    }

    /** Rounded up, and a week has five working days of eight hours. */
    private static int days(Term term) {
        double days =
                switch (term.unit()) {
                    case WORKING_MINUTES -> term.amount() / (5 * 8 * 60.0) * 7;
                    case WORKING_HOURS -> term.amount() / (5 * 8.0) * 7;
                    case WORKING_DAYS -> term.amount() / 5.0 * 7;
                    case CALENDAR_MINUTES -> term.amount() / (24 * 60.0);
                    case CALENDAR_HOURS -> term.amount() / 24.0;
                    case CALENDAR_DAYS -> term.amount();
                    case WEEKS -> term.amount() * 7.0;
                    case MONTHS -> term.amount() * 31.0;
                };
        return (int) Math.ceil(days);
    }
}
