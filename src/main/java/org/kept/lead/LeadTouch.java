package org.kept.lead;

/**
 * A touch that somebody logs beside the process: a call that came in, a chat at a fair.
 *
 * @param direction {@code in} or {@code out}
 * @param channel a channel of the customer's timeline, such as {@code phone}
 * @param outcome {@code connected}, {@code voicemail}, {@code no_answer} or {@code bad_data}; may be null
 */
public record LeadTouch(String direction, String channel, String outcome, String note) {}
