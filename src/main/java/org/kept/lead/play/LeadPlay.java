package org.kept.lead.play;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.kept.lead.Leads;
import org.kept.shared.CaseRef;
import org.kept.shared.play.Cast.Someone;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayPart;
import org.kept.shared.play.PlayStage;
import org.kept.shared.play.PlayTask;
import org.springframework.stereotype.Component;

/** The leads of a played world: six to eight a working day, most on Mondays, more while a campaign runs. */
@Component
class LeadPlay implements PlayPart {

    private static final Map<DayOfWeek, Double> A_DAY = Map.of(
            DayOfWeek.MONDAY, 9.0,
            DayOfWeek.TUESDAY, 8.0,
            DayOfWeek.WEDNESDAY, 7.0,
            DayOfWeek.THURSDAY, 7.0,
            DayOfWeek.FRIDAY, 5.5,
            DayOfWeek.SATURDAY, 1.2,
            DayOfWeek.SUNDAY, 0.8);

    private final Leads leads;

    LeadPlay(Leads leads) {
        this.leads = leads;
    }

    @Override
    public void day(LocalDate day, PlayStage stage) {
        Chance chance = stage.chance("leads", day);
        double season = day.getDayOfMonth() >= 8 && day.getDayOfMonth() <= 16 ? 1.35 : 0.92;
        int count = chance.count(A_DAY.get(day.getDayOfWeek()) * season * stage.factor());
        for (int number = 0; number < count; number++) {
            Chance one = stage.chance("lead", day, number);
            Instant at = day.atStartOfDay(ZoneOffset.UTC)
                    .toInstant()
                    .plus(Duration.ofMinutes(one.in(0.86) ? 7 * 60 + one.between(0, 660) : one.between(0, 1439)));
            stage.at(at, () -> arrive(one, stage));
        }
    }

    private void arrive(Chance chance, PlayStage stage) {
        if (chance.in(0.03)) {
            leads.receive(LeadArrivals.junk(chance), "web_form", null);
            return;
        }
        Someone who =
                chance.in(0.82) ? stage.cast().someone(chance) : stage.cast().anybody(chance);
        String source = LeadArrivals.source(chance);
        CaseRef ref = leads.receive(LeadArrivals.of(who, source, chance), LeadArrivals.channel(source), null);
        if (chance.in(0.07)) {
            stage.later(
                    Duration.ofHours(chance.between(3, 200)),
                    () -> leads.receive(LeadArrivals.again(who, chance), "web_form", null));
        }
        if (chance.in(0.03)) {
            stage.later(
                    Duration.ofHours(chance.between(2, 120)),
                    () -> leads.withdraw(ref, chance.pick("We have found somebody", "Not needed any more")));
        }
    }

    @Override
    public Optional<Map<String, Object>> answers(PlayTask task, Chance chance) {
        return LeadTalk.answers(task, chance);
    }

    @Override
    public Optional<Duration> effort(String formId, Chance chance) {
        return switch (formId) {
            case "lead-first-contact" -> Optional.of(chance.minutes(3, 18));
            case "lead-qualify" -> Optional.of(chance.minutes(10, 45));
            case "lead-find-capacity", "lead-untouched" -> Optional.of(chance.minutes(2, 10));
            default -> Optional.empty();
        };
    }
}
