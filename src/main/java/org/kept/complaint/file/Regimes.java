package org.kept.complaint.file;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.shared.CaseRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sets of rules that apply to each complaint, as the decision table said when it was asked. */
@Component
@Transactional
public class Regimes {

    /** What a table says where there is no such policy. */
    public static final String NONE = "none";

    private static final String COLUMNS =
            """
            regime, issue, acknowledge_policy as acknowledge, answer_policy as answer, answer_from, early_policy as early,
            review_policy as review, holding_policy as holding, stages, stage2_policy as stage_two, ombudsman,
            referral_policy as referral, letter, decided_at""";

    private final JdbcClient jdbc;

    Regimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the table says for one kind of issue; all policies are ids of promise policies or {@link #NONE}.
     *
     * @param answerFrom {@code receipt} or {@code acknowledgement}: what the answer's time counts from
     * @param letter the template of the final response
     */
    public record Rules(
            String regime,
            String issue,
            String acknowledge,
            String answer,
            String answerFrom,
            String early,
            String review,
            String holding,
            int stages,
            String stageTwo,
            String ombudsman,
            String referral,
            String letter,
            Instant decidedAt) {}

    /** Keeps what the table said; asked again for the same rules, the newer word counts. */
    public void keep(CaseRef ref, Rules rules, Instant now) {
        jdbc.sql(
                        """
                        insert into app.complaint_regime (ref, regime, issue, acknowledge_policy, answer_policy, answer_from,
                            early_policy, review_policy, holding_policy, stages, stage2_policy, ombudsman, referral_policy, letter,
                            decided_at)
                        values (:ref, :regime, :issue, :acknowledge, :answer, :answerFrom, :early, :review, :holding, :stages,
                            :stageTwo, :ombudsman, :referral, :letter, :at)
                        on conflict (ref, regime) do update set acknowledge_policy = excluded.acknowledge_policy,
                            answer_policy = excluded.answer_policy, answer_from = excluded.answer_from,
                            early_policy = excluded.early_policy, review_policy = excluded.review_policy,
                            holding_policy = excluded.holding_policy, stages = excluded.stages,
                            stage2_policy = excluded.stage2_policy, ombudsman = excluded.ombudsman,
                            referral_policy = excluded.referral_policy, letter = excluded.letter, decided_at = excluded.decided_at""")
                .params(values(ref, rules, now))
                .update();
    }

    private static Map<String, Object> values(CaseRef ref, Rules rules, Instant now) {
        return Map.ofEntries(
                Map.entry("ref", ref.value()),
                Map.entry("regime", rules.regime()),
                Map.entry("issue", rules.issue()),
                Map.entry("acknowledge", rules.acknowledge()),
                Map.entry("answer", rules.answer()),
                Map.entry("answerFrom", rules.answerFrom()),
                Map.entry("early", rules.early()),
                Map.entry("review", rules.review()),
                Map.entry("holding", rules.holding()),
                Map.entry("stages", rules.stages()),
                Map.entry("stageTwo", rules.stageTwo()),
                Map.entry("ombudsman", rules.ombudsman()),
                Map.entry("referral", rules.referral()),
                Map.entry("letter", rules.letter()),
                Map.entry("at", Timestamp.from(now)));
    }

    /** The rules that apply to a complaint, the first decided first. */
    @Transactional(readOnly = true)
    public List<Rules> of(CaseRef ref) {
        return jdbc.sql("select " + COLUMNS
                        + " from app.complaint_regime where ref = :ref order by decided_at, issue desc, regime")
                .param("ref", ref.value())
                .query(Rules.class)
                .list();
    }

    /** One set of rules of a complaint. */
    @Transactional(readOnly = true)
    public Optional<Rules> find(CaseRef ref, String regime) {
        return of(ref).stream().filter(rules -> rules.regime().equals(regime)).findFirst();
    }

    /** The sets of rules whose clock nobody watches yet; from now on somebody does. */
    public List<String> takeUnwatched(CaseRef ref) {
        return jdbc.sql(
                        "update app.complaint_regime set clock_running = true where ref = :ref and not clock_running returning regime")
                .param("ref", ref.value())
                .query(String.class)
                .list();
    }

    /** The complaint is answered, or starts anew: no clock of it is watched any more. */
    public void letGo(CaseRef ref) {
        jdbc.sql("update app.complaint_regime set clock_running = false where ref = :ref")
                .param("ref", ref.value())
                .update();
    }
}
