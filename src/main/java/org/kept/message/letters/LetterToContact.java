package org.kept.message.letters;

import java.util.Map;
import java.util.Optional;
import org.kept.casework.CaseSummary;
import org.kept.casework.Cases;
import org.kept.customer.Correspondents;
import org.kept.customer.Correspondents.Correspondent;
import org.kept.message.CustomerLetters;
import org.kept.message.Letters;
import org.kept.message.Letters.Addressee;
import org.kept.message.Letters.Letter;
import org.kept.message.Letters.NewLetter;
import org.kept.message.UnwritableLetterException;
import org.kept.shared.CaseRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters to whom a case is about, for processes that know no more than the case. */
@Service
@Transactional
class LetterToContact implements CustomerLetters {

    private final Letters letters;
    private final Cases cases;
    private final Correspondents correspondents;

    LetterToContact(Letters letters, Cases cases, Correspondents correspondents) {
        this.letters = letters;
        this.cases = cases;
        this.correspondents = correspondents;
    }

    @Override
    public Letter write(CaseRef ref, String template, String key) {
        Correspondent reader = cases.find(ref)
                .map(CaseSummary::contactId)
                .flatMap(contact -> Optional.ofNullable(contact).flatMap(correspondents::find))
                .orElseThrow(() -> new UnwritableLetterException("to", "The case has no contact to write to"));
        Addressee to = new Addressee(reader.id(), reader.name(), reader.email(), reader.address());
        return letters.write(new NewLetter(key, ref, template, Map.of(), to));
    }
}
