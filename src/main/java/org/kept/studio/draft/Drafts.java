package org.kept.studio.draft;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kept.casework.AuditTrail;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.Pace;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.ModelProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What analysts are changing: one draft a file. Content is stored whatever is wrong with it, so that nothing typed is lost, and one person
 * at a time is at it.
 */
@Service
public class Drafts {

    /** How long a draft stays with whoever saved it last. */
    public static final Duration HELD = Duration.ofMinutes(5);

    private final DraftTable table;
    private final DraftStates states;
    private final DraftCheck check;
    private final Versions versions;
    private final AuditTrail audit;
    private final People people;
    private final Pace pace;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Drafts(
            DraftTable table,
            DraftStates states,
            DraftCheck check,
            Versions versions,
            AuditTrail audit,
            People people,
            Pace pace,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.states = states;
        this.check = check;
        this.versions = versions;
        this.audit = audit;
        this.people = people;
        this.pace = pace;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * How something is saved.
     *
     * @param expected the hash of what was read before: the draft's, or the live version's where there is no draft; null for whatever is
     *     there, empty for nothing
     * @param base the version it was made from now, after a merge; null to keep the draft's
     * @param takeOver whether to take the draft from whoever is at it
     */
    public record Saving(String expected, Integer base, boolean takeOver) {}

    /** A draft as it was stored, with what is wrong with it. */
    public record Saved(Draft draft, List<ModelProblem> problems) {}

    /**
     * Stores content, then checks it.
     *
     * @throws HeldByOtherException if somebody else is at it
     * @throws ChangedMeanwhileException if it is not what was expected
     */
    public Saved save(ModelRef ref, byte[] content, Saving how, Person person) {
        if (content.length == 0 || content.length > ModelFile.MAX_BYTES) {
            throw InvalidInputException.of("content", "The file must have between 1 byte and 2 MB");
        }
        pace.spend(person.username(), Pace.Effort.SAVE);
        ref.requireWritable(versions.knows(ref.module()));
        ModelFile file = new ModelFile(ref.file(), content);
        transaction.executeWithoutResult(status -> store(ref, file, how, person.username()));
        List<ModelProblem> problems = check.problems(ref, content);
        table.checked(ref, file.hash(), ModelProblem.errors(problems).size());
        return new Saved(require(ref), problems);
    }

    private void store(ModelRef ref, ModelFile file, Saving how, String person) {
        table.lock(ref);
        Optional<Draft> before = table.find(ref);
        Optional<Version> live = versions.live(ref);
        expect(ref, how.expected(), before, live);
        Instant now = clock.instant();
        Instant until = now.plus(HELD);
        if (before.isEmpty()) {
            Draft.Base base = how.base() == null ? base(live) : base(ref, how.base());
            table.insert(ref, file, base, person, now, until);
            states.add(ref, file, person, now);
            audit.note(ref.chain(), "draft-begun", "from version " + base.version(), file.hash());
            return;
        }
        Draft draft = before.get();
        boolean taken = take(draft, how.takeOver(), person, now);
        Draft.Base base = how.base() == null ? draft.base() : base(ref, how.base());
        if (file.hash().equals(draft.hash()) && base.equals(draft.base())) {
            table.hold(ref, person, until);
            return;
        }
        if (draft.submission() != null) {
            String what = draft.approval() == null ? "submission-void" : "approval-void";
            audit.note(ref.chain(), what, "changed by " + person, draft.hash());
        }
        table.change(ref, file, base, person, now, until);
        states.add(ref, file, person, now);
        boolean sitting = person.equals(draft.holder()) && draft.heldUntil().isAfter(now);
        if (!sitting && !taken) {
            audit.note(ref.chain(), "draft-saved", "by " + person, file.hash());
        }
    }

    private boolean take(Draft draft, boolean takeOver, String person, Instant now) {
        if (!draft.heldFrom(person, now)) {
            return false;
        }
        if (!takeOver) {
            throw new HeldByOtherException(draft.holder(), name(draft.holder()), draft.heldUntil());
        }
        audit.note(draft.ref().chain(), "draft-taken-over", "from " + draft.holder(), draft.hash());
        return true;
    }

    private void expect(ModelRef ref, String expected, Optional<Draft> draft, Optional<Version> live) {
        String there = draft.map(Draft::hash).or(() -> live.map(Version::hash)).orElse(null);
        boolean fits = expected == null
                || (expected.isEmpty() ? draft.isEmpty() && live.isEmpty() : expected.equals(there))
                || ("*".equals(expected) && there != null);
        if (fits) {
            return;
        }
        String words = draft.map(found -> name(found.savedBy()) + " saved this draft at " + found.savedAt())
                .or(() -> live.map(found -> "There is no draft any more; version " + found.version()
                        + " was deployed by " + name(found.by()) + " at " + found.deployedAt()))
                .orElse("There is no draft of " + ref.file() + " any more");
        throw new ChangedMeanwhileException(
                words + ". Nothing of yours was stored; read what is there and bring both together", there);
    }

    private static Draft.Base base(Optional<Version> live) {
        return live.map(version -> new Draft.Base(version.version(), version.hash()))
                .orElse(Draft.Base.NONE);
    }

    private Draft.Base base(ModelRef ref, int version) {
        return version == 0 && versions.live(ref).isEmpty()
                ? Draft.Base.NONE
                : base(Optional.of(versions.find(ref, version)
                        .orElseThrow(() -> InvalidInputException.of("base", "There is no such version of this file"))));
    }

    /** The draft of a file, if there is one. */
    public Optional<Draft> find(ModelRef ref) {
        return table.find(ref);
    }

    /** The draft of a file; a file without one has nothing to be found. */
    public Draft require(ModelRef ref) {
        return table.find(ref).orElseThrow(() -> new NotFoundException("draft"));
    }

    /** Every draft there is. */
    public List<Draft> all() {
        return table.all("");
    }

    /** The drafts of one module. */
    public List<Draft> of(String module) {
        return table.all(module);
    }

    /** What the draft holds, byte for byte. */
    public Optional<byte[]> content(ModelRef ref) {
        return table.content(ref);
    }

    /** What is wrong with the draft now: what is around it may have changed since it was saved. */
    public List<ModelProblem> problems(ModelRef ref) {
        byte[] content = content(ref).orElseThrow(() -> new NotFoundException("draft"));
        List<ModelProblem> problems = check.problems(ref, content);
        table.checked(
                ref,
                new ModelFile(ref.file(), content).hash(),
                ModelProblem.errors(problems).size());
        return problems;
    }

    /**
     * Notes what a trial run of this content came to.
     *
     * @param words what happened, in a sentence
     * @return whether the draft still had that content
     */
    public boolean tried(ModelRef ref, String hash, boolean passed, String words, Person person) {
        var trial = new Draft.Trial(hash, clock.instant(), person.username(), passed, words);
        return table.tried(ref, trial);
    }

    /** Throws a draft away; what is deployed stays as it is. */
    public void discard(ModelRef ref, boolean takeOver, Person person) {
        transaction.executeWithoutResult(status -> {
            table.lock(ref);
            Draft draft = require(ref);
            take(draft, takeOver, person.username(), clock.instant());
            table.delete(ref);
            audit.note(ref.chain(), "draft-discarded", "made by " + String.join(", ", draft.authors()), draft.hash());
        });
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
