package org.kept.studio.release;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.kept.casework.AuditTrail;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.staff.People;
import org.kept.staff.Person;
import org.kept.staff.Role;
import org.kept.studio.ModelRef;
import org.kept.studio.Pace;
import org.kept.studio.draft.Draft;
import org.kept.studio.draft.DraftTable;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.DeployedModel;
import org.kept.workflow.models.ModelLibrary;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.stereotype.Service;

/** Makes approved drafts live, exactly as they were approved, and switches back to what was live before. */
@Service
public class Deployments {

    private static final String SOURCE = "studio";

    private final ModelLibrary library;
    private final DraftTable drafts;
    private final ReleaseTable releases;
    private final Versions versions;
    private final Measured measured;
    private final AuditTrail audit;
    private final People people;
    private final Pace pace;
    private final Clock clock;
    private final Watched watched;

    Deployments(
            ModelLibrary library,
            DraftTable drafts,
            ReleaseTable releases,
            Versions versions,
            Measured measured,
            AuditTrail audit,
            People people,
            Pace pace,
            Clock clock,
            Watched watched) {
        this.library = library;
        this.drafts = drafts;
        this.releases = releases;
        this.versions = versions;
        this.measured = measured;
        this.audit = audit;
        this.people = people;
        this.pace = pace;
        this.clock = clock;
        this.watched = watched;
    }

    /** A draft of the same module with the hash that is meant, to go the same step. */
    public record Together(String file, String hash) {

        /** Reads what a page sends for a ticked file: its name, a colon and the hash. */
        public static Together of(String ticked) {
            int colon = ticked.indexOf(':');
            return new Together(ticked.substring(0, Math.max(0, colon)), ticked.substring(colon + 1));
        }
    }

    /**
     * Deploys an approved draft, with others of its module if some are named.
     *
     * @throws ConflictException unless each is approved with that hash and made from what is live
     * @throws org.kept.workflow.models.InvalidModelsException if what is around it has changed so that it no longer fits
     */
    public List<Release> deploy(ModelRef ref, String hash, List<Together> together, Person person) {
        Releases.requireAnalyst(person);
        Map<ModelRef, String> wanted = new TreeMap<>(Comparator.comparing(ModelRef::file));
        wanted.put(ref, required(hash));
        together.forEach(other -> wanted.put(new ModelRef(ref.module(), other.file()), required(other.hash())));
        pace.spend(person.username(), Pace.Effort.DEPLOY);
        Done done = watched.during("The deployment of " + wanted.keySet(), () -> deploy(ref.module(), wanted, person));
        done.releases().forEach(release -> measured.tell(release, done.items()));
        return done.releases();
    }

    private record Done(List<Release> releases, List<DeployedModel> items) {}

    private Done deploy(String module, Map<ModelRef, String> wanted, Person person) {
        library.hold();
        Map<Draft, ModelFile> approved = new LinkedHashMap<>();
        wanted.forEach((ref, hash) -> {
            Draft draft = approved(ref, hash);
            approved.put(draft, content(draft));
        });
        var done = library.deploy(module, List.copyOf(approved.values()), person.username(), SOURCE);
        if (done.id() == null) {
            throw new ConflictException("This is what is live already; there is nothing to deploy");
        }
        UUID id = UUID.randomUUID();
        List<Release> made = new ArrayList<>();
        approved.keySet().forEach(draft -> {
            made.add(released(id, draft, done.id(), person.username()));
            drafts.delete(draft.ref());
        });
        return new Done(made, done.items());
    }

    private static String required(String hash) {
        if (hash == null || hash.isBlank()) {
            throw InvalidInputException.of("hash", "Send the hash that was approved");
        }
        return hash;
    }

    private Draft approved(ModelRef ref, String hash) {
        drafts.lock(ref);
        Optional<Draft> found = drafts.find(ref);
        if (found.isEmpty()) {
            throw releases.of(ref, hash)
                    .<RuntimeException>map(
                            release -> new ConflictException("It is live already: " + name(release.deployedBy())
                                    + " deployed it as version " + release.version() + " at " + release.deployedAt()))
                    .orElseGet(() -> new NotFoundException("draft"));
        }
        Draft draft = found.get();
        if (draft.approval() == null || !draft.hash().equals(hash)) {
            throw new ConflictException(
                    draft.approval() == null
                            ? ref.file() + " is not approved as it is now; nothing was deployed"
                            : "Not this content of " + ref.file() + " was approved; nothing was deployed");
        }
        Optional<Version> live = versions.live(ref);
        if (!live.map(Version::hash).equals(Optional.ofNullable(draft.base().hash()))) {
            throw new ConflictException(live.map(version -> "The draft of " + ref.file() + " was made from version "
                            + draft.base().version() + ", but version " + version.version()
                            + " is live: deployed by " + name(version.by()) + " at " + version.deployedAt()
                            + ". Look at what differs, bring both together, and save the draft with base="
                            + version.version())
                    .orElse(ref.file() + " was taken out of its module since; nothing was deployed"));
        }
        return draft;
    }

    /** What is deployed is what was approved, byte for byte, whatever the database says its hash is. */
    private ModelFile content(Draft draft) {
        ModelFile file =
                new ModelFile(draft.ref().file(), drafts.content(draft.ref()).orElseThrow());
        if (!file.hash().equals(draft.hash())) {
            throw new IllegalStateException("The content of the draft " + draft.ref() + " is not what was approved");
        }
        return file;
    }

    private Release released(UUID id, Draft draft, String deployment, String person) {
        Version live = versions.live(draft.ref()).orElseThrow();
        var release = new Release(
                id,
                Releases.RELEASE,
                draft.ref(),
                live.version(),
                draft.hash(),
                draft.base().version(),
                null,
                draft.authors(),
                draft.submission(),
                draft.approval(),
                clock.instant(),
                person,
                deployment);
        releases.add(release);
        audit.note(
                draft.ref().chain(),
                "deployed",
                "version " + live.version() + ", approved by "
                        + draft.approval().by(),
                draft.hash());
        return release;
    }

    /**
     * Switches back: the content of an earlier version becomes the newest. It was live before, so nobody needs to approve it again.
     *
     * @param said why; an administrator in a hurry may leave it out
     * @throws org.kept.workflow.models.InvalidModelsException if it no longer fits what is around it
     */
    public Release restore(ModelRef ref, int version, String said, Person person) {
        Releases.requireAnalyst(person);
        boolean hurry = person.is(Role.ADMIN) && (said == null || said.isBlank());
        String reason = hurry ? "Switched back by an administrator" : said;
        if (Purpose.isMissing(reason, 500)) {
            throw InvalidInputException.of("reason", "Say in up to 500 characters why you switch back");
        }
        pace.spend(person.username(), Pace.Effort.DEPLOY);
        return watched.during("The switch of " + ref + " to version " + version, () -> {
            library.hold();
            byte[] content = versions.content(ref, version).orElseThrow(() -> new NotFoundException("version"));
            ModelFile file = new ModelFile(ref.file(), content);
            Optional<Version> live = versions.live(ref);
            var done = library.deploy(ref.module(), List.of(file), person.username(), SOURCE);
            if (done.id() == null) {
                throw new ConflictException("Version "
                        + live.map(Version::version).orElse(version)
                        + " is live and has the very same content; there is nothing to switch");
            }
            Instant now = clock.instant();
            var purpose =
                    new Draft.Submission(now, person.username(), reason.strip(), Draft.Submission.NONE, null, null, "");
            int next = versions.live(ref).orElseThrow().version();
            var release = new Release(
                    UUID.randomUUID(),
                    Releases.RESTORE,
                    ref,
                    next,
                    file.hash(),
                    live.map(Version::version).orElse(0),
                    version,
                    List.of(person.username()),
                    purpose,
                    null,
                    now,
                    person.username(),
                    done.id());
            releases.add(release);
            audit.note(
                    ref.chain(),
                    "restored",
                    "version " + version + " as version " + next + ": " + reason.strip(),
                    file.hash());
            return release;
        });
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}
