package org.kept.promise.clock;

import org.kept.shared.InvalidInputException;

/**
 * How long a promise may take.
 *
 * @param rollToWorkingDay whether a due date on a day without hours moves to the next working day at the same time;
 *     means nothing for working units, which never end on such a day
 */
public record Term(int amount, PromiseUnit unit, boolean rollToWorkingDay) {

    /** Refuses an amount that is not at least one, or beyond what the unit allows. */
    public Term {
        if (unit == null) {
            throw InvalidInputException.of("unit", "Say in what the promise is counted");
        }
        if (amount < 1 || amount > unit.maximum()) {
            throw InvalidInputException.of("amount", "Give a number from 1 to " + unit.maximum());
        }
    }

    /** The term in words, such as "10 working days". */
    public String words() {
        return unit.words(amount);
    }
}
