package org.kept.promise.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kept.promise.clock.PromiseLaw.Office;
import org.kept.promise.clock.PromiseLaw.Question;

/** The clock and a second, slow reading of the same law agree, wherever calendars are at their worst. */
class PromiseLawTest {

    private static final int CASES = 120;

    /** Units whose due times are near enough to be counted second by second. */
    private static final Set<PromiseUnit> SHORT = EnumSet.of(
            PromiseUnit.WORKING_MINUTES,
            PromiseUnit.WORKING_HOURS,
            PromiseUnit.CALENDAR_MINUTES,
            PromiseUnit.CALENDAR_HOURS);

    @ParameterizedTest
    @EnumSource(PromiseUnit.class)
    void theClockAgreesWithASlowReadingOfTheLaw(PromiseUnit unit) {
        List<String> differences = new ArrayList<>();
        for (Office office : Offices.ALL) {
            HardQuestions questions = new HardQuestions(office, unit);
            for (int i = 0; i < CASES; i++) {
                int tick = i % 10 == 0 && SHORT.contains(unit) ? 1 : 60;
                Question question = questions.next(tick);
                Instant slow = new PromiseLaw(office, tick).due(question);
                Instant fast = PromiseClock.reckon(
                                Offices.calendar(office),
                                new Term(question.amount(), question.unit(), question.roll()),
                                question.start(),
                                question.pauses())
                        .dueAt();
                if (!slow.equals(fast)) {
                    differences.add(office.name() + " " + question + "\n  law   " + slow.atZone(office.zone())
                            + "\n  clock " + fast.atZone(office.zone()));
                }
            }
        }

        assertThat(differences.stream().limit(10))
                .as(differences.size() + " differences")
                .isEmpty();
    }
}
