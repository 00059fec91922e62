package org.kept.lead.web;

import java.net.IDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kept.lead.LeadTouch;
import org.kept.lead.NewLead;
import org.kept.lead.intake.LeadCheck;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;

/** What the doors to leads refuse beyond what no record could hold: an address that cannot be one helps nobody, and the sender is still there to mend it. */
public final class LeadInput {

    private static final int LONGEST = 2_000;
    private static final Pattern EMAIL = Pattern.compile(
            "[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,250})\\.[\\p{L}\\p{N}-]{2,63}");

    private LeadInput() {}

    /**
     * The same lead, if it can be taken.
     *
     * @throws InvalidInputException with everything that is wrong, an e-mail address that is none included
     */
    public static NewLead require(NewLead lead) {
        List<FieldProblem> problems = LeadCheck.problems(lead);
        if (lead.email() != null
                && !lead.email().isBlank()
                && !isEmail(lead.email().strip())) {
            problems.add(new FieldProblem("email", "This is not an e-mail address; check it for a typing error"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return lead;
    }

    /**
     * The same lead, if somebody who wrote it down could go on with it.
     *
     * @throws InvalidInputException for a lead of nobody, or of somebody whom nobody can reach
     */
    static NewLead requireByHand(NewLead lead) {
        List<FieldProblem> problems = new ArrayList<>();
        if (allBlank(lead.firstName(), lead.lastName(), lead.companyName())) {
            problems.add(new FieldProblem("lastName", "Write down a name or a company"));
        }
        if (allBlank(lead.email(), lead.phone())) {
            problems.add(new FieldProblem("email", "Write down an e-mail address or a telephone number"));
        }
        if (!problems.isEmpty()) {
            throw new InvalidInputException(problems);
        }
        return require(lead);
    }

    private static boolean allBlank(String... texts) {
        return Stream.of(texts).allMatch(text -> text == null || text.isBlank());
    }

    /**
     * A touch that somebody logs.
     *
     * @throws InvalidInputException if one of its words is none of ours
     */
    static LeadTouch touch(String direction, String channel, String outcome, String note) {
        if (!Set.of("in", "out").contains(direction)) {
            throw InvalidInputException.of("direction", "Must be in or out");
        }
        if (!LeadWords.CHANNELS.contains(channel)) {
            throw InvalidInputException.of("channel", "Must be one of " + LeadWords.CHANNELS);
        }
        String how = outcome == null || outcome.isBlank() ? null : outcome;
        if (how != null && !LeadWords.OUTCOMES.contains(how)) {
            throw InvalidInputException.of("outcome", "Must be one of " + LeadWords.OUTCOMES);
        }
        return new LeadTouch(direction, channel, how, note.isBlank() ? null : shortText("note", note));
    }

    static String shortText(String field, String text) {
        if (text.length() > LONGEST) {
            throw InvalidInputException.of(field, "Must not be longer than " + LONGEST + " characters");
        }
        return text.strip();
    }

    private static boolean isEmail(String text) {
        if (!EMAIL.matcher(text).matches() || text.contains("..")) {
            return false;
        }
        try {
            IDN.toASCII(text.substring(text.lastIndexOf('@') + 1));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
