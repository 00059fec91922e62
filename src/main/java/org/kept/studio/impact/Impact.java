package org.kept.studio.impact;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kept.studio.CaseCards.Card;
import org.kept.studio.diff.Change.Kind;

/**
 * What a draft would do to what is running.
 *
 * @param running how many cases run by the model, whichever version
 * @param moving how many of them could go over to the draft
 * @param staying how many go on by the version they began with when the draft is deployed and nobody moves them: all of them
 * @param versions how many run by which version
 * @param steps of each changed element how many cases stand there, and how often it was passed lately
 * @param blocked the cases that could not go over, with the reason; the first ones of many
 * @param mapping which steps seem to be only called otherwise, for a migration to say so
 * @param replay of a table how many decisions were asked again; null for all else
 * @param flips the decisions that would come out otherwise
 * @param sentence all this in words
 */
public record Impact(
        String kind,
        String hash,
        int running,
        int moving,
        int staying,
        Map<Integer, Integer> versions,
        List<Step> steps,
        List<Blocked> blocked,
        Map<String, String> mapping,
        Replay replay,
        List<Flip> flips,
        String sentence) {

    /**
     * A changed element.
     *
     * @param standing how many cases stand at it now
     * @param moving how many of those could go over
     * @param passed how often it was passed in the last 90 days
     * @param href the cases that stand there
     */
    public record Step(
            String element,
            String name,
            Kind kind,
            List<String> sentences,
            int standing,
            int moving,
            int blocked,
            long passed,
            String href) {}

    /** A case that could not go over. */
    public record Blocked(
            String ref,
            String title,
            String customer,
            String owner,
            String ownerName,
            int version,
            String step,
            String stepName,
            String reason,
            String href) {

        static Blocked of(Card card, int version, String step, String stepName, String reason) {
            return new Blocked(
                    card.ref(),
                    card.title(),
                    card.customer(),
                    card.owner(),
                    card.ownerName(),
                    version,
                    step,
                    stepName,
                    reason,
                    card.href());
        }
    }

    /**
     * Decisions that were asked again.
     *
     * @param asked how many were asked in time
     * @param found how many there were to ask, at most 1,000
     * @param flips how many would come out otherwise
     * @param money what the cases of those are worth, by currency
     * @param words what to know about it: what could not be asked, and what was guessed; empty if nothing
     */
    public record Replay(
            int asked, int found, int flips, Map<String, BigDecimal> money, double seconds, String words) {}

    /**
     * A decision that would come out otherwise.
     *
     * @param before what the table says now, of each row that fires
     * @param after what the draft would say
     */
    public record Flip(
            String decision,
            String ref,
            String title,
            String customer,
            String owner,
            String ownerName,
            BigDecimal value,
            String currency,
            Instant at,
            List<Map<String, Object>> before,
            List<Map<String, Object>> after,
            String sentence,
            String href) {}
}
