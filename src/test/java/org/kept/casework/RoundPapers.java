package org.kept.casework;

import java.time.Instant;
import java.util.List;
import org.kept.casework.evidence.CasePapers;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Component;

/** The papers of the test processes, as a test says. */
@Component
public class RoundPapers implements CasePapers {

    /** What the next case has. */
    public List<Paper> papers = List.of();

    @Override
    public List<Paper> of(CaseRef ref) {
        return ref.prefix().equals("TEST") ? papers : List.of();
    }

    /** A paper with this name and content. */
    public static Paper paper(String name, byte[] content, String sha256) {
        return new Paper(
                name, "Final response", "sent", Instant.parse("2026-11-22T09:00:00Z"), "/x", sha256, () -> content);
    }
}
