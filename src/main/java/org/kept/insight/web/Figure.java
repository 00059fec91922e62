package org.kept.insight.web;

/**
 * A number on a page and the list of its cases.
 *
 * @param href null where there is no list
 * @param count how many are behind it
 */
public record Figure(String text, String href, long count) {

    /** Words without a list behind them. */
    public static Figure plain(String text) {
        return new Figure(text, null, 0);
    }
}
