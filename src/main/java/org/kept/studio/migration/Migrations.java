package org.kept.studio.migration;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.kept.casework.AuditTrail;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.Pace;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.kept.workflow.migration.CaseMigrator;
import org.kept.workflow.migration.RunningCase;
import org.kept.workflow.migration.RunningCases;
import org.kept.workflow.migration.RunningCases.Target;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Orders that running cases go over to a version of their process, tries it before, and tells how far it has come. */
@Service
public class Migrations {

    private final MigrationTable table;
    private final MigrationReport report;
    private final DryRun dryRun;
    private final RunningCases running;
    private final CaseMigrator migrator;
    private final Versions versions;
    private final AuditTrail audit;
    private final Pace pace;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Migrations(
            MigrationTable table,
            MigrationReport report,
            DryRun dryRun,
            RunningCases running,
            CaseMigrator migrator,
            Versions versions,
            AuditTrail audit,
            Pace pace,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.report = report;
        this.dryRun = dryRun;
        this.running = running;
        this.migrator = migrator;
        this.versions = versions;
        this.audit = audit;
        this.pace = pace;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What was ordered or tried.
     *
     * @param migration the order; of a dry run one that was never written down
     * @param cases of a dry run what would become of each
     */
    public record Ordered(Migration migration, List<MigratedCase> cases) {}

    /**
     * Orders it, or tries it.
     *
     * @param version the version that the cases go over to
     */
    public Ordered order(ModelRef ref, int version, MigrationOrder wanted, Person person) {
        Version to = versions.find(ref, version).orElseThrow(() -> new NotFoundException("version"));
        if (!ref.kind().equals("bpmn")) {
            throw InvalidInputException.of("file", "Only cases of a process go over to another version of it");
        }
        MigrationOrder order = wanted.checked();
        Map<String, Target> targets = running.targets(to.deployment(), ref.file());
        List<RunningCase> chosen = chosen(order, targets);
        requireKnown(order.mapping(), chosen, targets);
        pace.spend(person.username(), order.dryRun() ? Pace.Effort.TRIAL : Pace.Effort.DEPLOY);
        Migration migration = migration(ref, to, order, person);
        if (order.dryRun()) {
            return new Ordered(migration, dryRun.of(migration, chosen, targets));
        }
        transaction.executeWithoutResult(status -> {
            table.add(migration);
            table.addCases(migration.id(), chosen);
            String what = chosen.size() + (chosen.size() == 1 ? " case" : " cases") + " to version " + version + ": ";
            audit.note(ref.chain(), "migration-ordered", what + order.reason(), to.hash());
        });
        return new Ordered(find(ref, migration.id()), List.of());
    }

    /** The migrations of a model, the newest first. */
    public List<Migration> of(ModelRef ref) {
        return table.of(ref);
    }

    /** One of them. */
    public Migration find(ModelRef ref, UUID id) {
        return table.find(id)
                .filter(migration -> migration.ref().equals(ref))
                .orElseThrow(() -> new NotFoundException("migration"));
    }

    /** What became of its cases, up to so many. */
    public List<MigratedCase> cases(Migration migration, int most) {
        return report.of(migration.id(), most);
    }

    /** Lets no more cases go over; those that have stay where they are. */
    public Migration stop(ModelRef ref, UUID id, Person person) {
        find(ref, id);
        transaction.executeWithoutResult(status -> {
            if (!table.stopped(id, person.username(), "The migration was stopped before its turn", clock.instant())) {
                throw new ConflictException("It has ended already");
            }
            audit.note(ref.chain(), "migration-stopped", "by " + person.username(), "");
        });
        return find(ref, id);
    }

    private Migration migration(ModelRef ref, Version to, MigrationOrder order, Person person) {
        Instant now = clock.instant();
        return new Migration(
                UUID.randomUUID(),
                ref.module(),
                ref.file(),
                order.fromVersion(),
                to.version(),
                to.deployment(),
                order.mapping(),
                order.reason(),
                person.username(),
                now,
                null,
                null,
                null,
                Map.of());
    }

    private List<RunningCase> chosen(MigrationOrder order, Map<String, Target> targets) {
        List<RunningCase> all = running.of(targets.keySet());
        if (order.all()) {
            List<RunningCase> others = all.stream()
                    .filter(one -> !one.definition()
                            .equals(targets.get(one.processKey()).definition()))
                    .filter(one -> order.fromVersion() == null || one.version() == order.fromVersion())
                    .toList();
            if (others.isEmpty()) {
                throw InvalidInputException.of(
                        "cases",
                        "No case runs by "
                                + (order.fromVersion() == null
                                        ? "another version"
                                        : "version " + order.fromVersion() + " that could go over"));
            }
            return others;
        }
        Set<String> known = new HashSet<>();
        List<RunningCase> chosen = new ArrayList<>(all.stream()
                .filter(one -> order.cases().contains(one.ref()))
                .peek(one -> known.add(one.ref()))
                .toList());
        String key = targets.keySet().stream().findFirst().orElseThrow(() -> new NotFoundException("version"));
        for (String ref : order.cases()) {
            if (CaseRef.parse(ref).isEmpty()) {
                throw InvalidInputException.of("cases", "“" + ref + "” is no case; write one such as LEAD-2026-000042");
            }
            if (!known.contains(ref)) {
                chosen.add(new RunningCase(ref, "", key, 0, "", List.of()));
            }
        }
        return chosen;
    }

    /** A name that is nowhere is a slip of the pen: better said at once than by each case. */
    private void requireKnown(Map<String, String> mapping, List<RunningCase> chosen, Map<String, Target> targets) {
        mapping.forEach((old, now) -> {
            Stream<RunningCase> real = chosen.stream().filter(one -> one.version() > 0);
            if (real.noneMatch(one -> Objects.nonNull(
                    migrator.shape(one.processKey(), one.version()).place(old)))) {
                throw InvalidInputException.of(
                        "mapping", "No version that these cases run by has a step “" + old + "”");
            }
            if (targets.values().stream()
                    .noneMatch(target -> Objects.nonNull(migrator.shape(target.processKey(), target.version())
                            .place(now)))) {
                throw InvalidInputException.of("mapping", "The version they go over to has no step “" + now + "”");
            }
        });
    }
}
