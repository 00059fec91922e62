package org.kept.complaint.letters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kept.complaint.ComplaintView;
import org.kept.complaint.Ombudsmen;
import org.kept.complaint.domain.ComplaintFile;
import org.kept.complaint.file.Regimes;
import org.kept.complaint.file.Regimes.Rules;
import org.kept.message.Letters;
import org.kept.shared.CaseRef;
import org.kept.shared.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters of complaints, each with everything that a law wants to stand in it. */
@Service
@Transactional
public class ComplaintLetters {

    private final ComplaintFile file;
    private final Regimes regimes;
    private final Ombudsmen ombudsmen;
    private final LetterValues values;
    private final Letters letters;

    ComplaintLetters(ComplaintFile file, Regimes regimes, Ombudsmen ombudsmen, LetterValues values, Letters letters) {
        this.file = file;
        this.regimes = regimes;
        this.ombudsmen = ombudsmen;
        this.values = values;
        this.letters = letters;
    }

    /** A letter to whoever complains, under the first rules that apply. */
    public Letters.Letter write(CaseRef ref, String template, Map<String, Object> more) {
        Rules rules = regimes.of(ref).stream().findFirst().orElse(null);
        return send(ref, template, rules, more, null);
    }

    /** A letter under these rules. */
    public Letters.Letter write(CaseRef ref, String template, Rules rules) {
        return send(ref, template, rules, Map.of(), null);
    }

    /** The final responses: one for each set of rules, as each names another ombudsman and another time. */
    public void answer(CaseRef ref) {
        regimes.of(ref).forEach(rules -> send(ref, rules.letter(), rules, Map.of(), null));
    }

    /** What goes to the ombudsman with our file. */
    public void file(CaseRef ref, String note) {
        Rules rules = regimes.of(ref).stream()
                .filter(each -> !each.ombudsman().equals(Regimes.NONE))
                .findFirst()
                .orElse(null);
        Ombudsmen.Ombudsman to = rules == null
                ? null
                : ombudsmen.find(rules.ombudsman()).orElseThrow(() -> new NotFoundException("ombudsman"));
        Letters.Addressee addressee =
                to == null ? null : new Letters.Addressee(null, to.name(), to.email(), to.address());
        send(ref, "complaint-ombudsman-file", rules, Map.of("note", note == null ? "" : note), addressee);
    }

    private Letters.Letter send(
            CaseRef ref, String template, Rules rules, Map<String, Object> more, Letters.Addressee to) {
        ComplaintView complaint = file.find(ref).orElseThrow(() -> new NotFoundException("complaint"));
        Map<String, Object> all = new HashMap<>(values.of(ref, complaint, rules));
        all.putAll(more);
        return letters.write(new Letters.NewLetter(
                key(ref, template), ref, template, all, to == null ? complainant(complaint.customer()) : to));
    }

    /** The same letter may go out again after a complaint was reopened, or every ten days; a repeated job writes none twice. */
    private String key(CaseRef ref, String template) {
        List<Letters.Letter> before = letters.of(ref).stream()
                .filter(letter -> letter.template().equals(template))
                .toList();
        return ref + ":" + template + ":" + (before.size() + 1);
    }

    private static Letters.Addressee complainant(ComplaintView.Customer customer) {
        String name = customer.name() == null ? "Customer" : customer.name();
        String to = customer.representative() != null && customer.representativeMayAct()
                ? customer.representative() + ", for " + name
                : name;
        return new Letters.Addressee(customer.contactId(), to, customer.email(), customer.address());
    }
}
