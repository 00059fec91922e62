package org.kept.casework.measures;

/**
 * One measure over cases. Its relation has a row for each case that counts (so that the cases behind the number are its rows, and
 * {@code n} is their number) with the columns
 *
 * <pre>{@code
 * ref   text          the case
 * at    timestamptz   the moment that puts it into a period
 * part  numeric       SHARE: 1 or 0 · RATIO: what was reached · MEDIAN_VALUE: the value; otherwise null
 * whole numeric       SHARE: 1 · RATIO: of how much; otherwise null
 * began timestamptz   MEDIAN_TIME: when the clock began; otherwise null
 * ended timestamptz   MEDIAN_TIME: when it ended; otherwise null
 * }</pre>
 *
 * <p>The words stand in the module's messages: {@code <words>} (its name), {@code <words>.definition} (the formula in a sentence) and
 * {@code <words>.exclusions} (which cases are left out, and why).
 *
 * @param id unique in its process, such as {@code speedToLead}; part of addresses and exports, never changes
 * @param words the message key, such as {@code lead.measure.speedToLead}
 * @param kind how the rows become one number
 * @param unit what the number is in
 * @param better whether a larger or a smaller number is better
 * @param sql a select without parameters
 */
public record CaseMeasure(String id, String words, Kind kind, Unit unit, Better better, String sql) {

    /** How rows become one number. */
    public enum Kind {
        /** Sum of part by sum of whole; every case weighs the same. */
        SHARE,
        /** Sum of part by sum of whole; cases weigh by what they are about, such as money. */
        RATIO,
        /** The median time from began to ended, elapsed or within a calendar. */
        MEDIAN_TIME,
        /** The median of part. */
        MEDIAN_VALUE
    }

    /** What a number is in. */
    public enum Unit {
        /** Between 0 and 1, or above where a ratio may grow. */
        SHARE,
        /** Seconds. */
        SECONDS,
        /** A plain number. */
        NUMBER
    }

    /** Which way is better. */
    public enum Better {
        HIGHER,
        LOWER
    }
}
