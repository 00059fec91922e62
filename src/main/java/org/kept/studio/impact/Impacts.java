package org.kept.studio.impact;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kept.shared.NotFoundException;
import org.kept.staff.Person;
import org.kept.studio.ModelRef;
import org.kept.studio.Pace;
import org.kept.studio.draft.Drafts;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.stereotype.Service;

/** Says before a draft goes live what it would do to what is running. */
@Service
public class Impacts {

    private final Drafts drafts;
    private final Versions versions;
    private final ProcessImpact processes;
    private final DecisionImpact decisions;
    private final Pace pace;

    Impacts(Drafts drafts, Versions versions, ProcessImpact processes, DecisionImpact decisions, Pace pace) {
        this.drafts = drafts;
        this.versions = versions;
        this.processes = processes;
        this.decisions = decisions;
        this.pace = pace;
    }

    /** The impact of a draft against what is live. */
    public Impact of(ModelRef ref, Person person, Locale locale) {
        byte[] content = drafts.content(ref).orElseThrow(() -> new NotFoundException("draft"));
        ModelFile draft = new ModelFile(ref.file(), content);
        ModelFile live = versions.live(ref)
                .flatMap(version -> versions.content(ref, version.version()))
                .map(bytes -> new ModelFile(ref.file(), bytes))
                .orElse(null);
        if (ref.kind().equals("bpmn")) {
            pace.spend(person.username(), Pace.Effort.COMPARE);
            return processes.of(live, draft, locale);
        }
        int running = Math.toIntExact(
                versions.list(ref).stream().mapToLong(Version::running).sum());
        if (ref.kind().equals("dmn")) {
            pace.spend(person.username(), Pace.Effort.TRIAL);
            return decisions.of(live, draft, running);
        }
        return plain(ref, draft, running);
    }

    private static Impact plain(ModelRef ref, ModelFile draft, int running) {
        String words = ref.kind().equals("form")
                ? "Running cases keep the form they began with; those that go over to a new version of their process take the new one."
                : "Letters are written from what is live when they are written: the next one is written by the draft.";
        return new Impact(
                ref.kind(),
                draft.hash(),
                running,
                0,
                running,
                Map.of(),
                List.of(),
                List.of(),
                Map.of(),
                null,
                List.of(),
                words);
    }
}
