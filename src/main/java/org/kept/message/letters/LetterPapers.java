package org.kept.message.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.casework.evidence.CasePapers;
import org.kept.shared.CaseRef;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The letters of a case, on its page and in its evidence bundle. */
@Component
class LetterPapers implements CasePapers {

    private final LetterTable table;
    private final MessageSource words;

    LetterPapers(LetterTable table, MessageSource words) {
        this.table = table;
        this.words = words;
    }

    @Override
    public List<Paper> of(CaseRef ref) {
        Map<String, Integer> seen = new HashMap<>();
        List<Paper> papers = new ArrayList<>();
        for (StoredLetter letter : table.of(ref)) {
            if (letter.state().equals("erased")) {
                continue;
            }
            String file = LetterNames.file(letter);
            int same = seen.merge(file, 1, Integer::sum);
            papers.add(new Paper(
                    same == 1 ? file : file.replace(".pdf", "-" + same + ".pdf"),
                    letter.title(),
                    note(letter),
                    letter.at(),
                    "/letters/" + letter.id(),
                    letter.sha256(),
                    () -> table.pdf(letter.id()).orElse(new byte[0])));
        }
        return papers;
    }

    private String note(StoredLetter letter) {
        Object[] values = {letter.state().equals("mailed") ? letter.email() : letter.addressee(), letter.postedBy()};
        return words.getMessage("message.letter.note." + letter.state(), values, LocaleContextHolder.getLocale());
    }
}
