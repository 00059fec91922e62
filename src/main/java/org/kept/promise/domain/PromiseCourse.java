package org.kept.promise.domain;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.clock.Course;
import org.kept.promise.clock.Explanation;
import org.kept.promise.clock.PromiseClock;
import org.kept.promise.clock.PromiseClock.Reckoning;
import org.kept.promise.clock.PromiseUnit;
import org.kept.promise.clock.Term;

/** What has happened to a promise's clock so far, and the due time that follows from it. */
@Embeddable
class PromiseCourse {

    @Column(nullable = false)
    private Instant dueAt;

    @Column(nullable = false)
    private Instant warnAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private Explanation explanation;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "promise_id", nullable = false, updatable = false)
    @OrderBy("begins")
    private List<PromisePause> pauses = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "promise_id", nullable = false, updatable = false)
    @OrderBy("createdAt")
    private List<PromiseExtension> extensions = new ArrayList<>();

    private boolean appointed;
    private Instant pausedAt;
    private Instant pauseLimitAt;

    protected PromiseCourse() {}

    PromiseCourse(PromiseTerms terms, Instant start, BusinessCalendar calendar) {
        reckon(terms, start, calendar);
    }

    /** Sets a due time that is given and not counted. */
    void appoint(Instant start, Instant due, String why, int warnPercent) {
        Duration all = Duration.between(start, due);
        dueAt = due;
        appointed = true;
        warnAt = all.isNegative()
                ? due
                : start.plus(all.multipliedBy(warnPercent).dividedBy(100));
        explanation = new Explanation(List.of(new Explanation.Part(Explanation.Kind.TERM, why, all.toSeconds())));
    }

    /** Stops the clock; it may stand still unseen for so many working days. */
    void stop(PromisePause pause, int unseen, BusinessCalendar calendar) {
        pauses.add(pause);
        pausedAt = pause.begins();
        Term limit = new Term(unseen, PromiseUnit.WORKING_DAYS, false);
        pauseLimitAt = PromiseClock.reckon(calendar, limit, pausedAt, List.of()).dueAt();
    }

    void goOn(Instant at) {
        pauses.stream().filter(PromisePause::isOpen).forEach(pause -> pause.end(at));
        pausedAt = null;
        pauseLimitAt = null;
    }

    void extend(PromiseExtension extension) {
        extensions.add(extension);
    }

    void reckon(PromiseTerms terms, Instant start, BusinessCalendar calendar) {
        if (appointed) {
            return;
        }
        Course course = new Course(
                terms.term(),
                start,
                terms.receiptRolls(),
                extensions.stream().map(PromiseExtension::toExtension).toList(),
                pauses.stream()
                        .filter(pause -> !pause.isOpen())
                        .map(PromisePause::toPause)
                        .toList(),
                standing()
                        .map(pause ->
                                new Course.Stop(pause.begins(), pause.why().reason()))
                        .orElse(null));
        Reckoning reckoning = course.reckon(calendar);
        dueAt = reckoning.dueAt();
        explanation = reckoning.explanation();
        warnAt = course.warnAt(calendar, dueAt, terms.warnPercent());
    }

    Instant dueAt() {
        return dueAt;
    }

    Instant warnAt() {
        return warnAt;
    }

    /** When somebody is to look at it: while it stands still, when it has done so for too long. */
    Instant nextLook(Instant otherwise) {
        return pauseLimitAt == null ? otherwise : pauseLimitAt;
    }

    String explanation() {
        return explanation.text();
    }

    /** Since when it stands still; null while it runs. */
    Instant pausedAt() {
        return pausedAt;
    }

    /** Whether it has stood still for so long that somebody is to look at it. */
    boolean stoodTooLong(Instant now) {
        return pauseLimitAt != null && !now.isBefore(pauseLimitAt);
    }

    /** Why it stands still; null while it runs. */
    String pauseReason() {
        return standing().map(pause -> pause.why().reason()).orElse(null);
    }

    int extended() {
        return extensions.size();
    }

    /** Why it was extended the last time. */
    String extensionReason() {
        return extensions.get(extensions.size() - 1).toExtension().reason();
    }

    private Optional<PromisePause> standing() {
        return pauses.stream().filter(PromisePause::isOpen).findFirst();
    }
}
