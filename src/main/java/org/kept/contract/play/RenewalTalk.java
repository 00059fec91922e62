package org.kept.contract.play;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayTask;

/** What people say in the forms of a renewal. */
final class RenewalTalk {

    private RenewalTalk() {}

    static Optional<Map<String, Object>> answers(PlayTask task, Chance chance) {
        Map<String, Object> said =
                switch (task.formId()) {
                    case "renewal-owner" -> Map.of("assignTo", "renata");
                    case "renewal-review" -> review(chance);
                    case "renewal-executive-call" ->
                        Map.of("reached", chance.in(0.75) ? "yes" : "no", "note", "Talked of next year");
                    case "renewal-proposal" -> proposal(task, chance);
                    case "renewal-approval" ->
                        chance.in(0.88)
                                ? Map.of("approval", "approve")
                                : Map.of("approval", "refuse", "note", "Too cheap for what they use; ask for more");
                    case "renewal-deal-desk" ->
                        Map.of(
                                "dealDecision",
                                chance.in(0.8) ? "renegotiate" : "let_go",
                                "note",
                                "Looked at the margin");
                    case "renewal-last-call" ->
                        Map.of("lastCall", chance.in(0.55) ? "accepted" : "declined", "note", "By telephone");
                    case "renewal-signature" -> signature(task, chance);
                    case "renewal-refund" -> Map.of("refund", 0, "note", "Nothing had been paid yet");
                    case "renewal-check-in" ->
                        Map.of("content", chance.in(0.86) ? "yes" : "no", "note", "They use it every day");
                    case "renewal-legal" ->
                        Map.of("endsOn", today(task).plusDays(30).toString(), "note", "The ground holds");
                    case "contract-exit" -> exit(task, chance);
                    default -> null;
                };
        return Optional.ofNullable(said);
    }

    private static Map<String, Object> review(Chance chance) {
        Map<String, Object> said = new HashMap<>();
        boolean well = chance.in(0.68);
        said.put("usage", well ? chance.between(3, 5) : chance.between(1, 3));
        said.put("usageTrend", well ? chance.pick("up", "flat") : chance.pick("flat", "down"));
        said.put("relationship", well ? chance.between(3, 5) : chance.between(1, 4));
        said.put("worth", chance.between(2, 5));
        said.put("note", well ? "Content, asks for little" : "The new head of purchasing compares prices");
        return said;
    }

    /** Asks for more only where no complaint forbids it. */
    private static Map<String, Object> proposal(PlayTask task, Chance chance) {
        BigDecimal value = new BigDecimal(task.text("value").isEmpty() ? "1000" : task.text("value"));
        boolean same = Boolean.TRUE.equals(task.value("blocksUplift")) || task.nth() > 1;
        BigDecimal percent = BigDecimal.valueOf(same ? 100 : chance.between(100, 109));
        Map<String, Object> said = new HashMap<>();
        said.put("offerValue", value.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_EVEN));
        said.put("offerMonths", chance.in(0.85) ? 12 : 24);
        said.put("offerReason", same ? "The price stays" : "Prices rose");
        said.put("offerMargin", chance.between(18, 44));
        said.put("nonStandardTerms", chance.in(0.06));
        return said;
    }

    private static Map<String, Object> signature(PlayTask task, Chance chance) {
        return chance.in(0.93)
                ? Map.of("signature", "signed", "signedOn", today(task).toString())
                : Map.of("signature", "not_signing", "note", "The board said no");
    }

    private static Map<String, Object> exit(PlayTask task, Chance chance) {
        String why = chance.weighed("price 30", "competitor 24", "not_used 16", "service 12", "closed 10", "budget 8");
        Map<String, Object> said = new HashMap<>();
        said.put("churnReason", why);
        if (why.equals("competitor")) {
            said.put("competitor", chance.pick("Rivalware", "Northbeam", "Tally & Co"));
        }
        said.put("winBackOn", today(task).plusDays(chance.between(120, 300)).toString());
        said.put("note", "Said so plainly and kindly");
        return said;
    }

    private static LocalDate today(PlayTask task) {
        return LocalDate.ofInstant(task.now(), ZoneOffset.UTC);
    }
}
