package org.kept.studio.trial;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Drafts;
import org.kept.workflow.trial.result.ScenarioResult;
import org.kept.workflow.trial.result.TrialResult;
import org.kept.workflow.trial.result.Verdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The book of trials: which content of a draft was tried, and with what verdict. */
@Component
public class TrialBook {

    private final JdbcClient jdbc;
    private final Drafts drafts;
    private final Clock clock;

    TrialBook(JdbcClient jdbc, Drafts drafts, Clock clock) {
        this.jdbc = jdbc;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * One trial.
     *
     * @param scenarios how many there were
     * @param failed how many of them did not go as expected
     */
    public record Trial(
            UUID id,
            String hash,
            String verdict,
            String sentence,
            int scenarios,
            int failed,
            Instant triedAt,
            String triedBy) {}

    void note(ModelRef ref, String hash, TrialResult result, Person person) {
        int failed = (int) result.scenarios().stream()
                .filter(ScenarioResult::wrong)
                .map(ScenarioResult::name)
                .count();
        jdbc.sql(
                        """
                        insert into app.studio_trial
                            (id, module, file, hash, verdict, sentence, scenarios, failed, seconds, result, tried_at, tried_by)
                        values (:id, :module, :file, :hash, :verdict, :sentence, :scenarios, :failed, :seconds, :result, :now, :person)
                        """)
                .param("id", UUID.randomUUID())
                .param("module", ref.module())
                .param("file", ref.file())
                .param("hash", hash)
                .param("verdict", result.verdict().word())
                .param("sentence", result.sentence())
                .param("scenarios", result.scenarios().size())
                .param("failed", failed)
                .param("seconds", result.seconds())
                .param("result", TrialMemory.write(result))
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.username())
                .update();
        forgetWays(ref);
        drafts.tried(ref, hash, result.verdict() == Verdict.PASSED, result.sentence(), person);
    }

    /** The trials of a file, the newest first. */
    public List<Trial> of(ModelRef ref) {
        return jdbc.sql(
                        "select id, hash, verdict, sentence, scenarios, failed, tried_at, tried_by from app.studio_trial"
                                + " where module = :module and file = :file order by tried_at desc, id limit 50")
                .param("module", ref.module())
                .param("file", ref.file())
                .query(Trial.class)
                .list();
    }

    /** The last trial of exactly this content. */
    public Optional<Trial> of(ModelRef ref, String hash) {
        return of(ref).stream().filter(trial -> trial.hash().equals(hash)).findFirst();
    }

    /** Everything that a trial told, as much of it as is kept; nothing once newer trials have taken its place. */
    public Optional<TrialResult> result(Trial trial) {
        return jdbc.sql("select result from app.studio_trial where id = ? and result is not null")
                .param(trial.id())
                .query(String.class)
                .optional()
                .map(TrialMemory::read);
    }

    /** Only the newest trials of a file keep the ways that their cases took; of older ones the verdict is enough. */
    private void forgetWays(ModelRef ref) {
        jdbc.sql(
                        """
                        update app.studio_trial set result = null
                         where module = :module and file = :file and result is not null
                           and id not in (select id from app.studio_trial where module = :module and file = :file
                                           order by tried_at desc, id limit 10)
                        """)
                .param("module", ref.module())
                .param("file", ref.file())
                .update();
    }
}
