package org.kept.studio.migration;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Migrations over the API: cases go over to another version, and the report says which version each of them is on. */
@RestController
@Tag(name = "Migrations of cases")
@RequestMapping("/api/v1/models/{module}/{file}")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class MigrationApi {

    private static final int MOST = 10_000;

    private final Migrations migrations;
    private final People people;

    MigrationApi(Migrations migrations, People people) {
        this.migrations = migrations;
        this.people = people;
    }

    /** A migration with what became of its cases. */
    record Report(@JsonUnwrapped Migration migration, List<MigratedCase> cases) {}

    /** What would become of each case. */
    record Tried(boolean dryRun, int toVersion, int total, int moving, int refused, List<MigratedCase> cases) {

        static Tried of(Migrations.Ordered ordered) {
            int moving = (int) ordered.cases().stream()
                    .filter(one -> one.state() == MigrationState.MOVED)
                    .count();
            int total = ordered.cases().size();
            return new Tried(true, ordered.migration().toVersion(), total, moving, total - moving, ordered.cases());
        }
    }

    @PostMapping("/versions/{version}/migrate")
    ResponseEntity<Object> migrate(
            @PathVariable String module,
            @PathVariable String file,
            @PathVariable int version,
            @RequestBody MigrationOrder order) {
        var ordered = migrations.order(new ModelRef(module, file), version, order, people.current());
        if (order.dryRun()) {
            return ResponseEntity.ok(Tried.of(ordered));
        }
        Migration migration = ordered.migration();
        URI where = URI.create("/api/v1/models/" + module + "/" + file + "/migrations/" + migration.id());
        return ResponseEntity.accepted().location(where).body(migration);
    }

    @GetMapping("/migrations")
    Map<String, List<Migration>> list(@PathVariable String module, @PathVariable String file) {
        return Map.of("items", migrations.of(new ModelRef(module, file)));
    }

    @GetMapping("/migrations/{id}")
    Report report(
            @PathVariable String module,
            @PathVariable String file,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1000") int limit) {
        if (limit < 0 || limit > MOST) {
            throw InvalidInputException.of("limit", "Ask for 0 to 10,000 cases");
        }
        Migration migration = migrations.find(new ModelRef(module, file), id);
        return new Report(migration, migrations.cases(migration, limit));
    }

    @PostMapping("/migrations/{id}/stop")
    Migration stop(@PathVariable String module, @PathVariable String file, @PathVariable UUID id) {
        return migrations.stop(new ModelRef(module, file), id, people.current());
    }
}
