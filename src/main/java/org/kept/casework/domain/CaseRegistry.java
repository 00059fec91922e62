package org.kept.casework.domain;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.CaseChanged;
import org.kept.casework.CaseErased;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.casework.audit.AuditBook;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.workflow.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the registry of cases, and tells whoever holds a copy when one changes. */
@Service
@Transactional
class CaseRegistry implements Cases {

    private final CaseTable table;
    private final StoryBook story;
    private final AuditBook audit;
    private final Processes processes;
    private final Promises promises;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseRegistry(
            CaseTable table,
            StoryBook story,
            AuditBook audit,
            Processes processes,
            Promises promises,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.story = story;
        this.audit = audit;
        this.processes = processes;
        this.promises = promises;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public CaseRef open(OpenCase command) {
        CaseRef ref = insert(command);
        start(command.processKey(), ref, command.variables());
        return ref;
    }

    @Override
    public CaseRef open(OpenCase command, Beginning beginning) {
        CaseRef ref = insert(command);
        beginning.first().accept(ref);
        if (beginning.message() == null) {
            start(command.processKey(), ref, command.variables());
        } else {
            processes.startBy(beginning.message(), command.processKey(), ref, command.variables());
        }
        return ref;
    }

    @Override
    public CaseRef register(OpenCase command, String outcome) {
        CaseRef ref = insert(command);
        table.close(ref, outcome, null, clock.instant());
        note(ref, "closed", outcome);
        return ref;
    }

    @Override
    public void reopen(CaseRef ref, Map<String, Object> variables) {
        String process = table.reopen(ref, clock.instant())
                .orElseThrow(() -> table.find(ref).isPresent()
                        ? new ConflictException("Case " + ref + " is open already")
                        : new NotFoundException("case"));
        note(ref, "reopened", process);
        start(process, ref, variables);
        changed(ref);
    }

    private CaseRef insert(OpenCase command) {
        if (command.title() == null || command.title().isBlank()) {
            throw InvalidInputException.of("title", "Say what the case is about");
        }
        CaseRef ref = table.insert(command, clock.instant());
        note(ref, "opened", command.processKey());
        return ref;
    }

    private void start(String process, CaseRef ref, Map<String, Object> variables) {
        processes.start(process, ref, variables == null ? Map.of() : variables);
    }

    @Override
    public void describe(CaseRef ref, Description description) {
        table.describe(ref, description, clock.instant());
        note(ref, "described", described(description));
        changed(ref);
    }

    @Override
    public void assign(CaseRef ref, String owner, String team) {
        table.assign(ref, owner, team, clock.instant());
        note(ref, "assigned", (owner == null ? "nobody" : owner) + (team == null ? "" : " in " + team));
        changed(ref);
    }

    @Override
    public void park(CaseRef ref, Instant until, String reason) {
        if (until == null || !until.isAfter(clock.instant())) {
            throw InvalidInputException.of("until", "Choose a moment that is still to come");
        }
        if (reason == null || reason.isBlank()) {
            throw InvalidInputException.of("reason", "Say why, for whoever finds the case");
        }
        table.park(ref, until, reason.strip(), clock.instant());
        note(ref, "parked", "until " + until);
        changed(ref);
    }

    @Override
    public void unpark(CaseRef ref) {
        table.park(ref, null, null, clock.instant());
        note(ref, "unparked", null);
        changed(ref);
    }

    @Override
    public void close(CaseRef ref, String outcome, String reason) {
        if (table.close(ref, outcome, reason, clock.instant())) {
            note(ref, "closed", outcome);
            promises.cancelAll(ref, reason == null ? outcome : reason);
            changed(ref);
        }
    }

    @Override
    public void tell(CaseRef ref, StoryEntry entry) {
        story.add(ref, entry);
    }

    @Override
    public void vouch(CaseRef ref, String what, String sha256) {
        audit.note(ref, "paper", what, sha256);
    }

    @Override
    public void remember(CaseRef ref, Map<String, Object> values) {
        table.remember(ref, values, clock.instant());
    }

    @Override
    public void erase(CaseRef ref, String pseudonym) {
        table.erase(ref, pseudonym, clock.instant());
        story.erase(ref);
        promises.erase(ref);
        note(ref, "erased", null);
        events.publishEvent(new CaseErased(ref));
        changed(ref);
    }

    @Override
    public void customerIsNow(UUID oldId, UUID newId, String name) {
        table.customerIsNow(oldId, newId, name, clock.instant()).forEach(ref -> {
            note(ref, "customer-changed", newId.toString());
            changed(ref);
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Object> dataOf(CaseRef ref) {
        return table.dataOf(ref);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseSummary> find(CaseRef ref) {
        return table.find(ref);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseSummary> openOf(UUID customerId) {
        return table.openOf(customerId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Long> openByOwner(String processKey) {
        return table.openByOwner(processKey);
    }

    private void note(CaseRef ref, String action, String subject) {
        audit.note(ref, action, subject);
    }

    /** Which parts were written; what they say may be personal. */
    private static String described(Description description) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("title", description.title());
        parts.put("account", description.accountId());
        parts.put("contact", description.contactId());
        parts.put("customer", description.customerName());
        parts.put("value", description.value());
        parts.values().removeIf(Objects::isNull);
        return String.join(" ", parts.keySet());
    }

    private void changed(CaseRef ref) {
        events.publishEvent(new CaseChanged(ref));
    }
}
