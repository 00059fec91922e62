package org.kept.promise.domain;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kept.promise.PolicyBook;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;
import org.kept.promise.domain.PromisePolicy.Extending;
import org.kept.promise.domain.PromisePolicy.Pausing;
import org.kept.shared.ConflictException;
import org.kept.workflow.PolicyTerms;
import org.kept.workflow.starts.PolicyOwners;
import org.kept.workflow.starts.PromiseTerm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the book of policies to other modules, without what only its editors need, and takes in what models promise. */
@Service
class PolicyShelf implements PolicyBook, PolicyOwners, PolicyTerms {

    private static final String CALENDAR = "england";
    private static final int WARN = 80;

    private final PolicyTable policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    PolicyShelf(PolicyTable policies, JdbcClient jdbc, Clock clock) {
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Said(String processKey, String term) {}

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

    @Override
    public Map<String, String> owners() {
        Map<String, String> owners = new HashMap<>();
        policies.all().forEach(policy -> owners.put(policy.id(), ""));
        jdbc.sql("select policy, process_key from app.promise_drawn").query(row -> {
            owners.put(row.getString(1), row.getString(2));
        });
        return owners;
    }

    @Override
    @Transactional
    public void agree(String policy, String name, String processKey, String term, String source) {
        Optional<PromisePolicy> known = policies.find(policy);
        Optional<Said> said = jdbc.sql("select process_key, term from app.promise_drawn where policy = ?")
                .param(policy)
                .query(Said.class)
                .optional();
        boolean another = known.isPresent()
                && !said.map(Said::processKey).filter(processKey::equals).isPresent();
        if (another || said.map(Said::term).filter(term::equals).isPresent()) {
            return;
        }
        Term agreed = PromiseTerm.parse(term)
                .map(each -> new Term(each.amount(), PromiseUnit.of(each.unit()), false))
                .orElseThrow(() -> new ConflictException("The process promises '" + policy
                        + "', which nobody keeps on the promise pages, without saying how long it takes"));
        if (known.isPresent()) {
            policies.change(known.get().with(agreed, source), processKey(processKey));
        } else {
            policies.add(first(policy, name, agreed, source), processKey(processKey));
        }
        jdbc.sql("insert into app.promise_drawn (policy, process_key, term, said_at) values (?, ?, ?, ?)"
                        + " on conflict (policy) do update set term = excluded.term, said_at = excluded.said_at")
                .params(policy, processKey, term, Timestamp.from(clock.instant()))
                .update();
    }

    private static PromisePolicy first(String id, String name, Term term, String source) {
        return new PromisePolicy(
                id, name, term, CALENDAR, WARN, null, source, true, false, new Pausing(true, null), Extending.NEVER, 0);
    }

    /** Who changed it, in the width of a user name. */
    private static String processKey(String key) {
        return key.length() <= 40 ? key : key.substring(0, 40);
    }
}
