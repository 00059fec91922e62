package org.kept.contract.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import org.kept.casework.Cases;
import org.kept.contract.agreement.Proposal;
import org.kept.contract.term.TermDates;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the proposal for the next term: its price, who agrees to it, that it goes out, and what the customer says. */
@Service
@Transactional
public class OfferDesk {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final RenewalFile file;
    private final Deadlines deadlines;
    private final RenewalLetters letters;
    private final Cases cases;
    private final Clock clock;

    OfferDesk(RenewalFile file, Deadlines deadlines, RenewalLetters letters, Cases cases, Clock clock) {
        this.file = file;
        this.deadlines = deadlines;
        this.letters = letters;
        this.cases = cases;
        this.clock = clock;
    }

    /**
     * Writes down how much dearer the next term may be and how cheap at least, in percent of this one; what we expect of it follows.
     */
    public void price(CaseRef ref, BigDecimal upliftLimit, BigDecimal floorPercent) {
        ContractTerm term = file.term(ref);
        term.plan()
                .price(upliftLimit, share(term.value(), floorPercent), share(term.value(), HUNDRED.add(upliftLimit)));
        term.changed(clock.instant());
    }

    private static BigDecimal share(BigDecimal value, BigDecimal percent) {
        return value.multiply(percent).divide(HUNDRED, 2, RoundingMode.HALF_EVEN);
    }

    /**
     * Writes a proposal down as the next round.
     *
     * @throws InvalidInputException if it asks for more while a complaint forbids that
     */
    public void prepare(CaseRef ref, Proposal proposal, String person) {
        ContractTerm term = file.term(ref);
        if (proposal.value().signum() < 0) {
            throw InvalidInputException.of("offerValue", "Must not be below zero");
        }
        if (term.plan().blocksUplift() && proposal.value().compareTo(term.value()) > 0) {
            throw InvalidInputException.of(
                    "offerValue",
                    "A complaint of this customer is open or was upheld: the price may not rise above "
                            + term.value().stripTrailingZeros().toPlainString());
        }
        Instant now = clock.instant();
        file.offer(term).filter(ContractOffer::live).ifPresent(before -> before.withdraw(now));
        file.save(new ContractOffer(term, term.course().nextRound(), proposal, person, now));
        term.changed(now);
    }

    /** Asks the team that has to agree, by when it is promised; {@code none} is nobody. */
    public void submit(CaseRef ref, String approver) {
        current(ref).submit(approver, clock.instant());
        if (!approver.equals("none")) {
            deadlines.make(ref, Deadlines.APPROVAL);
        }
    }

    /** Somebody agreed, or said why not. */
    public void judge(CaseRef ref, boolean approved, String note, String person) {
        if (!approved && note == null) {
            throw InvalidInputException.of("note", "Say what has to change");
        }
        Instant now = clock.instant();
        current(ref).judge(approved, person, now);
        deadlines.keep(ref, Deadlines.APPROVAL, now);
        tell(ref, person, (approved ? "Proposal approved" : "Proposal refused") + (note == null ? "" : ": " + note));
    }

    /** Sends the proposal; the promise of it is kept. */
    public void send(CaseRef ref) {
        Instant now = clock.instant();
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        ContractOffer offer = current(ref);
        offer.send(now);
        term.course().proposed(now);
        term.changed(now);
        deadlines.keep(ref, Deadlines.PROPOSAL, now);
        letters.proposal(contract, term, offer);
    }

    /** Reminds of the proposal that is out; a reminder whose day passed before it could be meant is left out. */
    public void chase(CaseRef ref) {
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        if (term.course().proposalSentAt() == null || term.plan().chaseDays() == null || stale(contract, term)) {
            return;
        }
        file.offer(term).filter(ContractOffer::sent).ifPresent(offer -> letters.chaser(contract, term, offer));
    }

    private static boolean stale(Contract contract, ContractTerm term) {
        TermDates dates = term.dates(contract.zone());
        Instant meant = dates.stepAt(term.plan().chaseDays());
        Instant since = term.amendedAt() != null
                        && term.amendedAt().isAfter(term.course().proposalSentAt())
                ? term.amendedAt()
                : term.course().proposalSentAt();
        return dates.dayOf(meant).isBefore(dates.dayOf(since));
    }

    /** Plans the next reminder, so many days before the end; none where that is zero. */
    public void planChaser(CaseRef ref, int daysBeforeEnd) {
        ContractTerm term = file.term(ref);
        term.plan().chase(daysBeforeEnd == 0 ? null : daysBeforeEnd);
        term.changed(clock.instant());
    }

    /** Tells a consumer in time that the contract goes on by itself, where the law asks for it. */
    public void care(CaseRef ref, boolean remind, int coolingOffDays) {
        ContractTerm term = file.term(ref);
        term.plan().care(remind, coolingOffDays);
        if (remind && term.course().reminderSentAt() == null) {
            term.course().reminded(clock.instant());
            letters.reminder(file.contract(ref), term);
        }
        term.changed(clock.instant());
    }

    /** Takes back a proposal that asks for more than a complaint now allows, and says so where it was sent. */
    public void withdraw(CaseRef ref) {
        Instant now = clock.instant();
        Contract contract = file.contract(ref);
        ContractTerm term = file.term(ref);
        file.offer(term).filter(ContractOffer::live).ifPresent(offer -> {
            if (offer.sent()) {
                letters.withdrawal(contract, term, offer);
            }
            offer.withdraw(now);
        });
        term.course().withdrawn();
        term.changed(now);
        deadlines.drop(ref, Deadlines.APPROVAL, "proposal withdrawn");
        deadlines.propose(ref, contract, term);
        tell(ref, null, "Proposal withdrawn: a complaint blocks the uplift");
    }

    /** The customer said yes: the renewal is decided, and the signature is promised, so that it is missed where it does not come. */
    public void accept(CaseRef ref) {
        Instant now = clock.instant();
        ContractTerm term = file.term(ref);
        term.decide("accepted", now, term.dates(file.contract(ref).zone()).noticeEndsAt());
        file.offer(term).ifPresent(offer -> offer.accept(now));
        term.changed(now);
        deadlines.keep(ref, Deadlines.DECISION, now);
        deadlines.make(ref, Deadlines.SIGNATURE);
    }

    private ContractOffer current(CaseRef ref) {
        return file.offer(file.term(ref)).orElseThrow(() -> new ConflictException("There is no proposal yet"));
    }

    private void tell(CaseRef ref, String person, String sentence) {
        cases.tell(ref, new Cases.StoryEntry(clock.instant(), "decision", person, sentence));
    }
}
