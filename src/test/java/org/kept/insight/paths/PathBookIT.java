package org.kept.insight.paths;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.casework.Rounds;
import org.kept.insight.Paths;
import org.kept.insight.scope.CasesBehind;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.shared.CaseRef;
import org.kept.support.Jobs;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case whose path is known by hand is told as that path, before and after it is written down, and each number has its cases. */
@KeptTest
class PathBookIT {

    private static final List<String> ONCE =
            List.of("testPaths#Task_Queued", "testPaths#Task_Each", "testBare#Task_Bare");

    @Autowired
    PathBook book;

    @Autowired
    Branches branches;

    @Autowired
    org.kept.insight.rollup.Folding folding;

    @Autowired
    CasesBehind behind;

    @Autowired
    Paths paths;

    @Autowired
    Jobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.camunda.bpm.engine.TaskService tasks;

    @Autowired
    org.camunda.bpm.engine.RuntimeService runtime;

    @BeforeEach
    void begin() {
        Rounds.as("manager", "MANAGER");
        paths.deploy();
        paths.forget();
    }

    @AfterEach
    void end() {
        paths.clear();
        Rounds.nobody();
    }

    @Test
    void aLoopOverACollectionIsOnePassAndACalledProcessIsPartOfThePath() {
        finish(paths.open("Ada"), false);

        assertThat(book.variants(scope(), 10).first()).singleElement().satisfies(variant -> {
            assertThat(variant.steps()).isEqualTo(ONCE);
            assertThat(variant.share()).isEqualTo(1);
        });
        assertThat(book.rework(scope()).extra()).isZero();
    }

    @Test
    void whatComesBackIsReworkOfEachStepAndOfNoOther() {
        finish(paths.open("Ada"), false);
        finish(paths.open("Bob"), true);
        finish(paths.open("Cyd"), false);
        assertWhatTheyDid();
        folding.fold();
        assertThat(jdbc.sql("select count(*) from app.insight_case where ended_at is not null and way is null")
                        .query(Long.class)
                        .single())
                .isZero();
        assertWhatTheyDid();
    }

    private void assertWhatTheyDid() {
        Variants variants = book.variants(scope(), 10);
        assertThat(variants.cases()).isEqualTo(3);
        assertThat(variants.first()).extracting(Variants.Variant::cases).containsExactly(2L, 1L);
        assertThat(variants.forMost()).isEqualTo(2);
        Rework rework = book.rework(scope());
        assertThat(rework.clean()).isEqualTo(2);
        assertThat(rework.steps()).hasSize(3).allSatisfy(step -> {
            assertThat(step.cases()).isEqualTo(3);
            assertThat(step.extra()).isEqualTo(1);
            assertThat(count(Mark.of("extra", step.step()))).isEqualTo(1);
            assertThat(count(Mark.of("had", step.step(), "once"))).isEqualTo(2);
            Rework.Return back = step.returns().get(0);
            assertThat(count(Mark.of("extra", step.step(), back.from()))).isEqualTo(back.passes());
        });
        variants.first().forEach(variant -> assertThat(count(Mark.of("variant", variant.id())))
                .isEqualTo(variant.cases()));
        assertThat(count(Mark.of("ended-paths"))).isEqualTo(3);
        assertThat(count(Mark.of("ended-paths", "clean"))).isEqualTo(2);
        assertThat(count(Mark.of("ended-paths", "again"))).isEqualTo(1);
        assertBranches();
    }

    private void assertBranches() {
        assertThat(branches.of(scope())).singleElement().satisfies(gateway -> {
            assertThat(gateway.name()).isEqualTo("Right?");
            assertThat(gateway.cases()).isEqualTo(3);
            assertThat(gateway.several()).isEqualTo(1);
            assertThat(gateway.branches()).extracting(Branches.Branch::cases).containsExactlyInAnyOrder(1L, 3L);
            assertThat(count(Mark.of("several", "testPaths", "Flow_Again", "Flow_Right")))
                    .isEqualTo(1);
            assertThat(count(Mark.of("met", "testPaths", "Flow_Again", "Flow_Right")))
                    .isEqualTo(3);
            gateway.branches().forEach(branch -> branch.outcomes()
                    .forEach((outcome, n) -> assertThat(count(Mark.of("went", "testPaths", branch.flow(), outcome)))
                            .isEqualTo(n)));
        });
    }

    @Test
    void aStepDoneAgainAtOnceStandsOnceAndThatIsSaid() {
        finish(paths.open("Ada"), false);
        jdbc.sql("update app.insight_case set way = null where ended_at is not null")
                .update();
        jdbc.sql(
                        """
                        insert into app.insight_step (id, case_id, process_key, case_version, model_key, version, activity_id, type,
                            place, started_at, ended_at)
                        select 'again' || n, k.id, k.process_key, k.version, k.process_key, k.version, 'Task_Call', 'userTask', 90 + n,
                            k.ended_at, k.ended_at from app.insight_case k cross join generate_series(1, 3) n""")
                .update();

        Variants variants = book.variants(scope(), 10);

        assertThat(variants.folded()).isEqualTo(1);
        assertThat(variants.first().get(0).steps())
                .filteredOn("testPaths#Task_Call"::equals)
                .hasSize(1);
        assertThat(count(Mark.of("ended-paths", "folded"))).isEqualTo(1);
        assertThat(count(Mark.of("extra", "testPaths#Task_Call", "testPaths#Task_Call")))
                .isEqualTo(2);
    }

    private long count(Mark mark) {
        return behind.count(behind.select(scope(), mark));
    }

    private Scope scope() {
        Instant now = jdbc.sql("select coalesce(max(ended_at), now()) from app.insight_case")
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
        return new Scope(
                "testPaths",
                now.minus(Duration.ofDays(2)),
                now.plusSeconds(60),
                null,
                null,
                null,
                false,
                ZoneId.of("UTC"));
    }

    /** Completes all there is to do, going round once more where that is asked for. */
    private void finish(CaseRef ref, boolean again) {
        String root = paths.root(ref);
        runtime.setVariable(root, "again", again);
        for (int i = 0; i < 12; i++) {
            jobs.runDue();
            var open = tasks.createTaskQuery()
                    .processInstanceBusinessKey(ref.value())
                    .list();
            if (open.isEmpty()) {
                return;
            }
            if (again && i == 3) {
                runtime.setVariable(root, "again", false); // it is right at the second go
            }
            open.forEach(task -> tasks.complete(task.getId()));
        }
    }
}
