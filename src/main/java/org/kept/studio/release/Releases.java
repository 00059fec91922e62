package org.kept.studio.release;

import java.time.Clock;
import java.util.List;
import org.kept.casework.AuditTrail;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.studio.ModelRef;
import org.kept.studio.OwnWorkException;
import org.kept.studio.draft.Draft;
import org.kept.studio.draft.DraftTable;
import org.kept.studio.draft.Drafts;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.InvalidModelsException;
import org.kept.workflow.models.check.ModelProblem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The way of a draft to other eyes: submitted with what it is for, approved by somebody who wrote none of it, or given back. */
@Service
public class Releases {

    static final String RELEASE = "release";
    static final String RESTORE = "restore";

    private final Drafts drafts;
    private final DraftTable table;
    private final ReleaseTable releases;
    private final Versions versions;
    private final Measured measured;
    private final AuditTrail audit;
    private final People people;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Releases(
            Drafts drafts,
            DraftTable table,
            ReleaseTable releases,
            Versions versions,
            Measured measured,
            AuditTrail audit,
            People people,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.drafts = drafts;
        this.table = table;
        this.releases = releases;
        this.versions = versions;
        this.measured = measured;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Says that a draft is ready, and what it is for.
     *
     * @throws InvalidModelsException with its problems, if it has any
     */
    public Draft submit(ModelRef ref, Purpose said, Person person) {
        requireAnalyst(person);
        Draft draft = drafts.require(ref);
        said.require();
        if (said.hash() != null) {
            requireHash(draft, said.hash());
        }
        if (versions.live(ref).filter(live -> live.hash().equals(draft.hash())).isPresent()) {
            throw new ConflictException("This draft is the same as what is live; there is nothing to release");
        }
        List<ModelProblem> problems = drafts.problems(ref);
        if (problems.stream().anyMatch(ModelProblem::stops)) {
            throw new InvalidModelsException(problems);
        }
        return transaction.execute(status -> {
            table.lock(ref);
            Draft now = drafts.require(ref);
            requireHash(now, draft.hash());
            byte[] content = table.content(ref).orElseThrow();
            Draft.Submission submission = measured.read(ref, content, said, person.username(), clock.instant());
            if (now.approval() != null) {
                audit.note(ref.chain(), "approval-void", "submitted anew by " + person.username(), now.hash());
            }
            table.submit(ref, submission);
            audit.note(ref.chain(), "submitted", submission.measure() + ": " + submission.reason(), now.hash());
            return drafts.require(ref);
        });
    }

    /**
     * Approves exactly this content.
     *
     * @throws OwnWorkException if the person wrote any of it, or submitted it
     * @throws ConflictException if it is not what is there, or was not submitted
     */
    public Draft approve(ModelRef ref, String hash, Person person) {
        requireAnalyst(person);
        return transaction.execute(status -> {
            Draft draft = judged(ref, person);
            requireHash(draft, hash);
            requireSubmitted(draft);
            if (draft.approval() == null) {
                table.approve(ref, hash, person.username(), clock.instant());
                audit.note(ref.chain(), "approved", "made by " + String.join(", ", draft.authors()), hash);
            } else if (!draft.approval().by().equals(person.username())) {
                throw new ConflictException(
                        "It is approved already, by " + name(draft.approval().by()) + " at "
                                + draft.approval().at());
            }
            return drafts.require(ref);
        });
    }

    /** Gives a submitted draft back to its authors, with what is wrong with it; it stays as it is, to be mended. */
    public Draft giveBack(ModelRef ref, String reason, Person person) {
        requireAnalyst(person);
        return transaction.execute(status -> {
            Draft draft = judged(ref, person);
            if (Purpose.isMissing(reason, 1000)) {
                throw InvalidInputException.of("reason", "Say in up to 1,000 characters what should be different");
            }
            requireSubmitted(draft);
            table.giveBack(ref, new Draft.Act(clock.instant(), person.username(), reason.strip()));
            audit.note(ref.chain(), "returned", reason.strip(), draft.hash());
            return drafts.require(ref);
        });
    }

    /** Every release of a file, the newest first. */
    public List<Release> of(ModelRef ref) {
        return releases.of(ref);
    }

    /** The latest releases of all files. */
    public List<Release> latest(int most) {
        return releases.latest(most);
    }

    private Draft judged(ModelRef ref, Person person) {
        table.lock(ref);
        Draft draft = drafts.require(ref);
        if (draft.authors().contains(person.username())) {
            throw new OwnWorkException("You wrote some of this draft; somebody else has to judge it");
        }
        if (draft.submission() != null && draft.submission().by().equals(person.username())) {
            throw new OwnWorkException("You submitted this draft; somebody else has to judge it");
        }
        return draft;
    }

    private static void requireSubmitted(Draft draft) {
        if (draft.submission() == null) {
            throw new ConflictException(
                    "This draft is not submitted as it is now; its authors may be changing it still");
        }
    }

    private void requireHash(Draft draft, String hash) {
        if (hash == null || hash.isBlank()) {
            throw InvalidInputException.of("hash", "Send the hash of the content that is meant");
        }
        if (!hash.equals(draft.hash())) {
            throw new ConflictException("The draft is not what you read: " + name(draft.savedBy()) + " saved it at "
                    + draft.savedAt() + ". Nothing was changed; read it again");
        }
    }

    static void requireAnalyst(Person person) {
        if (!person.is(Role.ANALYST) && !person.is(Role.ADMIN)) {
            throw new AccessDeniedException("Models are for analysts and administrators");
        }
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
