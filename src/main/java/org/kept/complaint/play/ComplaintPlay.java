package org.kept.complaint.play;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.kept.complaint.Complaints;
import org.kept.complaint.NewComplaint;
import org.kept.complaint.NewComplaint.From;
import org.kept.complaint.play.Grievances.Grievance;
import org.kept.shared.CaseRef;
import org.kept.shared.play.Cast.Someone;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayPart;
import org.kept.shared.play.PlayStage;
import org.kept.shared.play.PlayStage.Guest;
import org.kept.shared.play.PlayTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The complaints of a played world, one or two a working day, and what complainants make of our answers. */
@Component
class ComplaintPlay implements PlayPart {

    private static final double ON_WORKING_DAYS = 1.6;
    private static final double AT_WEEKENDS = 0.4;

    private final Complaints complaints;
    private final JdbcClient jdbc;

    ComplaintPlay(Complaints complaints, JdbcClient jdbc) {
        this.complaints = complaints;
        this.jdbc = jdbc;
    }

    @Override
    public void day(LocalDate day, PlayStage stage) {
        boolean working = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        int count = stage.chance("complaints", day).count((working ? ON_WORKING_DAYS : AT_WEEKENDS) * stage.factor());
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        for (int number = 0; number < count; number++) {
            Chance one = stage.chance("complaint", day, number);
            stage.at(midnight.plus(Duration.ofMinutes(6 * 60 + one.between(0, 840))), () -> arrive(one, stage));
        }
        answered(midnight.minus(Duration.ofDays(1)), midnight).stream()
                .map(CaseRef::new)
                .filter(stage::ours)
                .forEach(ref -> {
                    Chance chance = stage.chance("answered", ref);
                    stage.later(Duration.ofHours(chance.between(10, 260)), () -> react(ref, chance));
                });
    }

    private void arrive(Chance chance, PlayStage stage) {
        boolean known = !stage.guests().isEmpty() && chance.in(0.22);
        Grievance about = Grievances.of(chance, known);
        complaints.receive(
                new NewComplaint(
                        known
                                ? guest(chance.pick(stage.guests()), about)
                                : stranger(stage.cast().anybody(chance), about),
                        about.line(),
                        about.subject(),
                        about.text(),
                        about.remedy(),
                        chance.weighed("phone 34", "email 30", "web_form 24", "letter 8", "social 4"),
                        null,
                        chance.in(0.06) ? Boolean.TRUE : null,
                        null,
                        null),
                null);
    }

    private static From guest(Guest guest, Grievance about) {
        return new From(guest.contactId(), null, null, null, null, about.type(), null, null);
    }

    private static From stranger(Someone who, Grievance about) {
        return new From(null, who.name(), who.email(), who.phone(), null, about.type(), null, null);
    }

    private java.util.List<String> answered(Instant from, Instant until) {
        return jdbc.sql(
                        "select number from app.complaint where answered_at >= :from and answered_at < :until and number is not null"
                                + " and status not in ('closed', 'withdrawn') order by answered_at, number")
                .param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query(String.class)
                .list();
    }

    private void react(CaseRef ref, Chance chance) {
        switch (chance.weighed("accept 58", "escalate 12", "refuse 3", "ombudsman 5", "reopen 4", "silence 18")) {
            case "accept" -> complaints.accept(ref);
            case "escalate" -> complaints.escalate(ref, "The answer does not say a word about the delay");
            case "refuse" -> complaints.refuseOffer(ref, "It is not about the money");
            case "ombudsman" -> complaints.toOmbudsman(ref, "OMB-" + chance.between(10_000, 99_999));
            case "reopen" -> complaints.reopen(ref, "It has happened again");
            default -> {
                // Whoever says nothing lets the time for the next step run out.
            }
        }
    }

    @Override
    public Optional<Map<String, Object>> answers(PlayTask task, Chance chance) {
        return ComplaintDeskWords.answers(task, chance);
    }

    @Override
    public Optional<Duration> effort(String formId, Chance chance) {
        return switch (formId) {
            case "complaint-triage", "complaint-assign", "complaint-approve", "complaint-reviewer" ->
                Optional.of(chance.minutes(8, 30));
            case "complaint-evidence", "complaint-decide", "complaint-review", "complaint-cause" ->
                Optional.of(chance.minutes(45, 240));
            case "complaint-early", "complaint-statement", "complaint-holding" -> Optional.of(chance.minutes(20, 80));
            default -> Optional.empty();
        };
    }
}
