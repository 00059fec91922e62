package org.kept.message.letters;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kept.casework.Cases;
import org.kept.customer.Consents;
import org.kept.customer.Correspondents;
import org.kept.customer.Correspondents.Correspondent;
import org.kept.message.Letters;
import org.kept.message.Mails;
import org.kept.message.UnwritableLetterException;
import org.kept.message.print.LetterPress;
import org.kept.message.print.Manuscript;
import org.kept.message.print.Printed;
import org.kept.message.print.UnprintableException;
import org.kept.shared.CaseRef;
import org.kept.workflow.Facts;
import org.kept.workflow.letters.LetterTemplates;
import org.kept.workflow.letters.LetterTemplates.Deployed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes letters with the work that causes them: the page, its place on the shelf and the mail that takes it, or none of them. */
@Service
@Transactional(noRollbackFor = UnwritableLetterException.class)
class LetterBook implements Letters {

    private final LetterTable table;
    private final LetterTemplates templates;
    private final LetterPress press;
    private final Facts facts;
    private final Correspondents correspondents;
    private final Consents consents;
    private final Mails mails;
    private final Cases cases;
    private final Clock clock;

    LetterBook(
            LetterTable table,
            LetterTemplates templates,
            LetterPress press,
            Facts facts,
            Correspondents correspondents,
            Consents consents,
            Mails mails,
            Cases cases,
            Clock clock) {
        this.table = table;
        this.templates = templates;
        this.press = press;
        this.facts = facts;
        this.correspondents = correspondents;
        this.consents = consents;
        this.mails = mails;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Letter write(NewLetter order) {
        return table.byKey(order.key()).map(StoredLetter::letter).orElseGet(() -> writeNew(order));
    }

    private Letter writeNew(NewLetter order) {
        if (order.to() == null || order.to().name() == null || order.to().name().isBlank()) {
            throw new UnwritableLetterException("to", "Say who the letter is to");
        }
        Optional<Correspondent> reader =
                Optional.ofNullable(order.to().contactId()).flatMap(correspondents::find);
        Addressee to = withAddress(order.to(), reader);
        Locale language = reader.map(Correspondent::language).orElse(null);
        Deployed template = template(order.template(), language);
        Printed printed = print(order, to, template, language);
        String note = whyOnPaper(to, reader);
        UUID id = UUID.randomUUID();
        String sha256 = hash(printed.pdf());
        if (!table.add(id, order, to, template, printed, sha256, note == null ? "mailed" : "to-print", note)) {
            return table.byKey(order.key()).orElseThrow().letter();
        }
        if (note == null) {
            Map<String, Object> model = Map.of("name", to.name(), "title", printed.subject());
            mails.send(new Mails.Mail("letter:" + id, order.ref(), to.email(), "letter", model, "service", id));
        }
        String told = (note == null ? "We wrote: " : "A letter is to be printed: ") + printed.subject();
        cases.tell(order.ref(), new Cases.StoryEntry(clock.instant(), "letter", null, told));
        cases.vouch(order.ref(), order.template() + " " + id, sha256);
        return table.find(id).orElseThrow().letter();
    }

    private static Addressee withAddress(Addressee to, Optional<Correspondent> reader) {
        String address =
                to.address() == null ? reader.map(Correspondent::address).orElse(null) : to.address();
        return new Addressee(to.contactId(), to.name(), to.email(), address);
    }

    /** The template in the reader's language where there is one. */
    private Deployed template(String id, Locale language) {
        return Optional.ofNullable(language)
                .flatMap(known -> templates.find(id + "_" + known.getLanguage()))
                .or(() -> templates.find(id))
                .orElseThrow(() -> new UnwritableLetterException("template", "There is no letter '" + id + "'"));
    }

    private Printed print(NewLetter order, Addressee to, Deployed template, Locale language) {
        List<String> addressee = new ArrayList<>(List.of(to.name().strip()));
        if (to.address() != null) {
            to.address()
                    .lines()
                    .filter(line -> !line.isBlank())
                    .map(String::strip)
                    .forEach(addressee::add);
        }
        try {
            return press.print(new Manuscript(
                    template.template(),
                    order.ref().value(),
                    clock.instant(),
                    addressee,
                    facts.of(order.ref()),
                    order.values() == null ? Map.of() : order.values(),
                    language));
        } catch (UnprintableException e) {
            throw new UnwritableLetterException(
                    "letter", "The letter '" + template.template().id() + "': " + e.getMessage());
        }
    }

    /** Why it cannot go by e-mail; null where it can. */
    private String whyOnPaper(Addressee to, Optional<Correspondent> reader) {
        if (to.email() == null || to.email().isBlank()) {
            return "No e-mail address is known";
        }
        if (consents.suppressed(to.email())) {
            return "The address takes no mail";
        }
        boolean reachable = to.address() != null && !to.address().isBlank();
        return reachable && reader.map(Correspondent::onPaper).orElse(false) ? "They asked for paper" : null;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Letter> of(CaseRef ref) {
        return table.of(ref).stream().map(StoredLetter::letter).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Letter> find(UUID id) {
        return table.find(id).map(StoredLetter::letter);
    }

    private static String hash(byte[] pdf) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
