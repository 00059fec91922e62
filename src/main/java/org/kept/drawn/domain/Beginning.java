package org.kept.drawn.domain;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.kept.casework.CaseKinds;
import org.kept.casework.Cases;
import org.kept.casework.Cases.Description;
import org.kept.casework.Cases.OpenCase;
import org.kept.casework.Cases.StoryEntry;
import org.kept.customer.Customers.CustomerSummary;
import org.kept.promise.PolicyBook;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.staff.Person;
import org.kept.workflow.CaseData;
import org.kept.workflow.starts.Startable;
import org.kept.workflow.starts.Startables;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case: what was answered and promised stands before the first step reads it. */
@Component
class Beginning {

    private static final String CURRENCY = "GBP";

    private final Startables startables;
    private final CaseKinds kinds;
    private final Cases cases;
    private final CaseData data;
    private final PolicyBook policies;
    private final Promises promises;
    private final Clock clock;

    Beginning(
            Startables startables,
            CaseKinds kinds,
            Cases cases,
            CaseData data,
            PolicyBook policies,
            Promises promises,
            Clock clock) {
        this.startables = startables;
        this.kinds = kinds;
        this.cases = cases;
        this.data = data;
        this.policies = policies;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * Opens a case in the caller's transaction.
     *
     * @param about the customer; may be null
     * @param by who begins it; null where a message does
     * @param message the message it begins by; null where it begins by itself
     */
    @Transactional(propagation = Propagation.MANDATORY)
    CaseRef open(Startable process, CustomerSummary about, Map<String, Object> answers, Person by, String message) {
        Map<String, Object> values = startables.check(process, answers);
        BigDecimal value = CaseValue.of(values);
        String currency = value == null ? null : CaseValue.currency(values, process.property("currency", CURRENCY));
        String source = "The process \"" + process.name() + "\"";
        process.promises()
                .forEach((policy, term) ->
                        policies.agree(policy, process.promiseName(policy), process.key(), term, source));
        var command = new OpenCase(
                kinds.prefixOf(process.key(), process.property("prefix", null)),
                process.key(),
                CaseTitle.of(process, about == null ? null : about.name(), values),
                process.team(),
                description(about, value, currency),
                startables.variables(process, values));
        return cases.open(command, new Cases.Beginning(message, ref -> first(process, ref, values, by, source)));
    }

    private void first(Startable process, CaseRef ref, Map<String, Object> values, Person by, String source) {
        Instant now = clock.instant();
        if (!values.isEmpty()) {
            data.remember(ref, values);
        }
        if (by != null) {
            boolean theirs = process.team() == null || by.teams().contains(process.team());
            if (theirs) {
                cases.assign(ref, by.username(), process.team());
            }
            cases.tell(ref, new StoryEntry(now, "event", by.username(), source + " was begun by hand"));
        }
        process.promises().keySet().forEach(policy -> promises.make(ref, policy, now));
    }

    private static Description description(CustomerSummary about, BigDecimal value, String currency) {
        return about == null
                ? new Description(null, null, null, null, value, currency)
                : new Description(
                        null, about.accountId(), about.contact() ? about.id() : null, about.name(), value, currency);
    }
}
