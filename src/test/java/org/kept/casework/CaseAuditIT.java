package org.kept.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kept.casework.Cases.Description;
import org.kept.casework.Cases.StoryEntry;
import org.kept.casework.audit.AuditBook;
import org.kept.casework.audit.AuditSweep;
import org.kept.casework.audit.CaseAudit;
import org.kept.casework.audit.CaseAudit.Break;
import org.kept.casework.audit.CaseAudit.Row;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.support.KeptTest;
import org.kept.support.TestClock;
import org.kept.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The chain of what happened to a case: all of it is there, and nobody changes it unseen. */
@KeptTest
class CaseAuditIT {

    private static final String LETTER = "a".repeat(32) + "0".repeat(32);

    @Autowired
    Rounds rounds;

    @Autowired
    Cases cases;

    @Autowired
    Tasks tasks;

    @Autowired
    Promises promises;

    @Autowired
    CaseAudit audit;

    @Autowired
    AuditSweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void deploy() {
        rounds.deploy();
        Rounds.as("sales", "STAFF");
    }

    @AfterEach
    void clear() {
        rounds.clear();
        Rounds.nobody();
    }

    @Test
    void everythingThatHappensToACaseStandsInItsChain() {
        CaseRef ref = lived();

        assertThat(audit.rows(ref))
                .extracting(Row::action)
                .contains(
                        "opened",
                        "process-version",
                        "assigned",
                        "described",
                        "story-letter",
                        "task-completed",
                        "promise-made",
                        "promise-kept",
                        "parked",
                        "unparked",
                        "closed");
        assertThat(row(ref, "task-completed").subject()).startsWith("Task_Look test-look");
        assertThat(row(ref, "task-completed").actor()).isEqualTo("sales");
        assertThat(row(ref, "paper").detailHash()).isEqualTo(LETTER);
        assertThat(row(ref, "process-version").subject()).matches("testRound v\\d+");
        assertThat(row(ref, "promise-made").subject()).contains("first-contact-hot");
        assertThat(audit.verify(ref).whole()).isTrue();
    }

    @Test
    void theChainHoldsNoWordAboutTheCustomer() {
        CaseRef ref = rounds.open("Ann Secret", 10);
        cases.describe(ref, new Description("Ann Secret asks", null, null, "Ann Secret", null, null));
        cases.tell(ref, new StoryEntry(null, "touch", null, "Ann Secret called"));

        assertThat(audit.rows(ref).toString()).doesNotContain("Secret");
    }

    @Test
    void anybodyCanWorkOutTheHashes() {
        CaseRef ref = lived();
        String before = "0".repeat(64);
        for (Row row : audit.rows(ref)) {
            assertThat(row.prevHash()).isEqualTo(before);
            assertThat(row.hash())
                    .isEqualTo(AuditBook.hash(
                            before,
                            ref.value(),
                            Integer.toString(row.seq()),
                            row.at(),
                            row.actor(),
                            row.action(),
                            row.subject(),
                            row.detailHash()));
            before = row.hash();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update app.casework_audit set actor = 'nobody'",
                "delete from app.casework_audit",
                "truncate app.casework_audit",
                "update app.casework_audit_seal set hash = ''",
                "delete from app.casework_audit_seal",
                "truncate app.casework_audit_seal"
            })
    void theDatabaseLetsNobodyChangeIt(String statement) {
        rounds.open("Acme", 10);
        sweep.sweep();

        assertThatThrownBy(() -> jdbc.sql(statement).update()).hasStackTraceContaining("only ever added to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "content|update app.casework_audit set actor = 'mallory' where ref = :ref and seq = 3",
                "content|update app.casework_audit set at = at - interval '1 day' where ref = :ref and seq = 3",
                "gap|delete from app.casework_audit where ref = :ref and seq = 3",
                "link|delete from app.casework_audit where ref = :ref and seq = 1",
                "link|update app.casework_audit a set hash = app.casework_audit_hash(prev_hash, ref, seq, at, 'mallory', action, subject, detail_hash), actor = 'mallory' where ref = :ref and seq = 3",
                "end|delete from app.casework_audit where ref = :ref and seq > 5",
                "story|update app.casework_story set text = 'never said' where ref = :ref",
                "story|delete from app.casework_story where ref = :ref",
                "story-added|insert into app.casework_story (ref, at, kind, text, created_at, created_by) values (:ref, now(), 'note', 'made up', now() + interval '1 day', 'x')"
            })
    void whoeverGoesBehindTheDatabasesBackIsFoundOut(String why, String statement) {
        CaseRef ref = lived();
        sweep.sweep();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(statement).param("ref", ref.value()).update();
            assertThat(audit.verify(ref).breaks()).extracting(Break::why).contains(why);
            assertThat(sweep.sweep()).isPositive();
            status.setRollbackOnly();
        });
        assertThat(audit.verify(ref).whole()).isTrue();
    }

    @Test
    void erasingAPersonKeepsTheChainWhole() {
        CaseRef ref = lived();

        cases.erase(ref, "erased-1");

        assertThat(audit.verify(ref).whole()).isTrue();
        assertThat(row(ref, "erased").actor()).isEqualTo("sales");
    }

    @Test
    void manyAtOnceOnOneCaseMakeOneChain() throws Exception {
        CaseRef ref = rounds.open("Acme", 10);
        int before = audit.rows(ref).size();
        int writers = 6;
        int each = 10;
        CyclicBarrier start = new CyclicBarrier(writers);
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        try {
            List<Callable<Void>> work = IntStream.range(0, writers)
                    .mapToObj(writer -> (Callable<Void>) () -> {
                        start.await();
                        for (int i = 0; i < each; i++) {
                            cases.tell(ref, new StoryEntry(null, "note", "sales", writer + " " + i));
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdownNow();
        }

        assertThat(audit.rows(ref)).hasSize(before + writers * each);
        assertThat(audit.verify(ref).whole()).isTrue();
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        CaseRef ref = rounds.open("Acme", 10);
        int before = audit.rows(ref).size();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            cases.tell(
                    ref, new StoryEntry(null, "note", "sales", UUID.randomUUID().toString()));
            status.setRollbackOnly();
        });

        assertThat(audit.rows(ref)).hasSize(before);
    }

    private CaseRef lived() {
        CaseRef ref = rounds.open("Acme", 10);
        cases.assign(ref, "sales", "sales-dev");
        cases.describe(ref, new Description("Another", null, null, null, null, null));
        cases.tell(ref, new StoryEntry(null, "letter", null, "We wrote: Final response"));
        cases.vouch(ref, "final-response 1", LETTER);
        Instant now = clock.instant();
        promises.make(ref, "first-contact-hot", now);
        promises.fulfil(ref, "first-contact-hot", now);
        cases.park(ref, now.plus(Duration.ofDays(1)), "they asked");
        cases.unpark(ref);
        tasks.complete(rounds.task(ref), "sales", java.util.Map.of("finding", "x"));
        cases.close(ref, "won", null);
        return ref;
    }

    private Row row(CaseRef ref, String action) {
        return audit.rows(ref).stream()
                .filter(row -> row.action().equals(action))
                .findFirst()
                .orElseThrow();
    }
}
