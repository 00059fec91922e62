package org.kept.insight.web.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.kept.insight.forecast.EtaRecord;
import org.kept.insight.forecast.OddsRecord;
import org.kept.insight.forecast.OpenCases;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.kept.insight.statistics.Calibration;
import org.kept.insight.web.InsightWords;
import org.kept.insight.web.Links;
import org.kept.insight.web.Phrases;
import org.kept.promise.BreachOdds.Risk;
import org.springframework.stereotype.Component;

/** Says of each open case when it is likely done and how its promise stands, and how often that was right. */
@Component
class OutlookWords {

    private static final int MOST = 30;

    private final OpenCases cases;
    private final OddsRecord record;
    private final Phrases phrases;
    private final InsightWords words;
    private final Links links;

    OutlookWords(OpenCases cases, OddsRecord record, Phrases phrases, InsightWords words, Links links) {
        this.cases = cases;
        this.record = record;
        this.phrases = phrases;
        this.words = words;
        this.links = links;
    }

    /** A row of the list; {@code risk} is the key of a look: {@code late}, {@code high}, {@code low} or {@code none}. */
    record Row(
            String name,
            String title,
            String href,
            String value,
            String since,
            String likely,
            String nearlySure,
            String rests,
            String promise,
            String odds,
            String risk) {}

    /** Odds that were said, and how often it came true. */
    record Bin(String said, String came, String n) {}

    /**
     * What the page says.
     *
     * @param more how many more there are than the list shows
     */
    record Said(
            String sentence,
            List<Row> rows,
            long all,
            long more,
            String href,
            String dates,
            String odds,
            List<Bin> bins) {}

    Said of(Scope scope, Instant now) {
        OpenCases.Outlook outlook = cases.of(scope, now);
        long all = outlook.rows().size();
        long late = outlook.rows().stream().filter(row -> row.late(now)).count();
        long likely = outlook.rows().stream()
                .filter(row -> !row.late(now) && row.odds() >= 0.5)
                .count();
        OddsRecord.Record fared = record.of(scope, now);
        String kind = all == 0 ? "none" : outlook.without() == all ? "few" : late + likely == 0 ? "calm" : "risk";
        return new Said(
                phrases.say("forecast.cases.says." + kind, all, late, likely, outlook.without()),
                outlook.rows().stream()
                        .limit(MOST)
                        .map(row -> row(scope, row, now))
                        .toList(),
                all,
                Math.max(0, all - MOST),
                links.cases(scope, Mark.of("open")),
                dates(outlook.record()),
                odds(fared),
                fared.calibration().bins().stream().map(this::bin).toList());
    }

    private Row row(Scope scope, OpenCases.Row row, Instant now) {
        return new Row(
                row.name(),
                row.title(),
                row.ref() == null ? null : "/cases/" + row.ref(),
                row.value() == null || row.currency() == null
                        ? ""
                        : words.money(Map.of(row.currency().strip(), row.value())),
                day(scope, row.since()),
                day(scope, row.likely()),
                day(scope, row.nearlySure()),
                row.likely() == null
                        ? phrases.say("forecast.rests.none")
                        : phrases.say(row.sameStep() ? "forecast.rests.step" : "forecast.rests", row.rests()),
                row.risk() == null
                        ? ""
                        : phrases.say(
                                "forecast.promise",
                                row.risk().name(),
                                day(scope, row.risk().dueAt())),
                odds(row, now),
                row.late(now) ? "late" : row.odds() >= 0.5 ? "high" : row.risk() == null ? "none" : "low");
    }

    private String odds(OpenCases.Row row, Instant now) {
        Risk risk = row.risk();
        if (risk == null) {
            return phrases.say("forecast.odds.none");
        }
        if (row.late(now)) {
            return phrases.say("forecast.odds.late");
        }
        if (risk.paused()) {
            return phrases.say("forecast.odds.paused");
        }
        return risk.chance() == null
                ? phrases.say("forecast.odds.few")
                : phrases.say(
                        risk.chance().sameStep() ? "forecast.odds.step" : "forecast.odds",
                        risk.chance().like(),
                        risk.chance().longer());
    }

    private String dates(EtaRecord record) {
        return record.enough()
                ? phrases.say(
                        record.tooEarly() ? "forecast.dates.record.late" : "forecast.dates.record",
                        record.judged(),
                        record.kept85(),
                        words.share((double) record.kept85() / record.judged()),
                        record.judged50(),
                        record.kept50())
                : phrases.say("forecast.dates.few", record.judged(), EtaRecord.MINIMUM);
    }

    private String odds(OddsRecord.Record fared) {
        Calibration calibration = fared.calibration();
        return phrases.say(
                "forecast.odds.record." + calibration.verdict().name().toLowerCase(Locale.ROOT),
                calibration.n(),
                fared.likely().said(),
                fared.likely().came(),
                phrases.charts().number(calibration.brier(), 3),
                phrases.charts().number(calibration.baseRateBrier(), 3),
                Calibration.MINIMUM);
    }

    private Bin bin(Calibration.Bin bin) {
        return new Bin(words.share(bin.said()), words.share(bin.came()), words.number(bin.n()));
    }

    private String day(Scope scope, Instant at) {
        return at == null ? "\u2013" : phrases.charts().date(LocalDate.ofInstant(at, scope.zone()));
    }
}
