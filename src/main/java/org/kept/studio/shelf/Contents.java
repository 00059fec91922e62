package org.kept.studio.shelf;

import org.kept.shared.NotFoundException;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Drafts;
import org.kept.studio.versions.Version;
import org.kept.studio.versions.Versions;
import org.kept.workflow.models.check.ModelFile;
import org.springframework.stereotype.Component;

/** Finds a model and the content that is asked for: the draft, a version, or what is live. */
@Component
public class Contents {

    private final Bookshelf shelf;
    private final Drafts drafts;
    private final Versions versions;

    Contents(Bookshelf shelf, Drafts drafts, Versions versions) {
        this.shelf = shelf;
        this.drafts = drafts;
        this.versions = versions;
    }

    /** The book of this name. */
    public Book book(ModelRef ref) {
        return shelf.module(ref.module()).stream()
                .filter(book -> book.ref().equals(ref))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("model"));
    }

    /** What to show: what is asked for, else the draft, else what is live. */
    public Shown shown(ModelRef ref, String asked) {
        if (asked == null || asked.isBlank() || asked.equals(Shown.DRAFT)) {
            var draft = drafts.content(ref);
            if (draft.isPresent()) {
                return new Shown(Shown.DRAFT, new ModelFile(ref.file(), draft.get()));
            }
        }
        return version(ref, asked);
    }

    /** A version by its number, or the live one. */
    private Shown version(ModelRef ref, String asked) {
        int number = asked != null && asked.matches("[1-9]\\d{0,8}")
                ? Integer.parseInt(asked)
                : versions.live(ref).map(Version::version).orElseThrow(() -> new NotFoundException("model"));
        return new Shown(
                String.valueOf(number),
                versions.content(ref, number)
                        .map(bytes -> new ModelFile(ref.file(), bytes))
                        .orElseThrow(() -> new NotFoundException("version")));
    }
}
