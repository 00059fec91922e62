package org.kept.contract;

/**
 * Help that a contract entitles to.
 *
 * @param policy what is promised, such as {@code support-gold}
 * @param channel by what way, such as {@code phone}; null for any
 * @param hours when, such as {@code office hours}
 * @param casesPerTerm how often in a term; null without a limit
 * @param casesLeft how often still; as many as in a term if missing
 */
public record Entitlement(String policy, String channel, String hours, Integer casesPerTerm, Integer casesLeft) {}
