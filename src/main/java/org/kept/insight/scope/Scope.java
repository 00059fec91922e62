package org.kept.insight.scope;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which part of the work is looked at. Everything on a page is of one scope, its address says it, and the cases behind each
 * number are found in the same one.
 *
 * @param from the first moment
 * @param to the first moment after
 * @param version the version cases began with, or null for all
 * @param team the team of the case (of the step, where steps are counted), or null
 * @param segment the kind of case its module tells apart, or null
 * @param working whether times count only within the house's calendar
 * @param stayed whether only runs count that never changed their version, as comparisons of versions need
 * @param fewPeople whether the team is so small that what is said of its speed were said of a person, see {@link TeamPrivacy}
 */
public record Scope(
        String processKey,
        Instant from,
        Instant to,
        Integer version,
        String team,
        String segment,
        boolean working,
        ZoneId zone,
        boolean stayed,
        boolean fewPeople) {

    /** A scope of all runs, whatever became of their version. */
    public Scope(
            String processKey,
            Instant from,
            Instant to,
            Integer version,
            String team,
            String segment,
            boolean working,
            ZoneId zone) {
        this(processKey, from, to, version, team, segment, working, zone, false, false);
    }

    /** Whether the roll-ups can answer it: they know neither kinds of cases nor which of them changed their version. */
    public boolean summed() {
        return segment == null && !stayed;
    }

    /** Half-hour zones have no whole hours in the roll-ups. */
    public boolean wholeHours() {
        return zone.getRules().getOffset(from).getTotalSeconds() % 3600 == 0;
    }

    /** The day of the first moment. */
    public LocalDate firstDay() {
        return LocalDate.ofInstant(from, zone);
    }

    /** The day of the last moment. */
    public LocalDate lastDay() {
        return LocalDate.ofInstant(to.minusMillis(1), zone);
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** The same, for another period. */
    public Scope during(Instant other, Instant until) {
        return new Scope(processKey, other, until, version, team, segment, working, zone, stayed, fewPeople);
    }

    /** The same, for another version. */
    public Scope ofVersion(Integer other) {
        return new Scope(processKey, from, to, other, team, segment, working, zone, stayed, fewPeople);
    }

    /** The same, for another team; whoever names it asks {@link TeamPrivacy} what may be said of it. */
    public Scope ofTeam(String other) {
        return new Scope(processKey, from, to, version, other, segment, working, zone, stayed, fewPeople);
    }

    /** The same, for another kind of case. */
    public Scope ofSegment(String other) {
        return new Scope(processKey, from, to, version, team, other, working, zone, stayed, fewPeople);
    }

    /** The same, without runs that were taken to another version on their way. */
    public Scope ofThoseThatStayed() {
        return new Scope(processKey, from, to, version, team, segment, working, zone, true, fewPeople);
    }

    /** The same, with what may be said of its team. */
    public Scope ofFewPeople(boolean few) {
        return new Scope(processKey, from, to, version, team, segment, working, zone, stayed, few);
    }

    /** The period before, of the same length. */
    public Scope before() {
        return during(from.minus(length()), from);
    }

    /** What an address asks for, so that links keep it; days where the period is whole days. */
    public Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        boolean days = firstDay().atStartOfDay(zone).toInstant().equals(from)
                && lastDay().plusDays(1).atStartOfDay(zone).toInstant().equals(to);
        asked.put("from", days ? firstDay().toString() : from.toString());
        asked.put("to", days ? lastDay().toString() : to.toString());
        put(asked, "version", version == null ? null : version.toString());
        put(asked, "team", team);
        put(asked, "segment", segment);
        put(asked, "time", working ? "working" : null);
        put(asked, "migrated", stayed ? "no" : null);
        return asked;
    }

    /** Conditions on the runs {@code k} of {@code app.insight_case}, without the period. */
    public String cases() {
        return "k.process_key = :process"
                + (version == null ? "" : " and k.version = :version")
                + (team == null ? "" : " and k.team = :team")
                + (segment == null ? "" : " and k.segment = :segment")
                + (stayed ? " and k.version = k.last_version" : "");
    }

    /** Conditions on the steps {@code s} of {@code app.insight_step}, without the period. */
    public String steps() {
        return "s.process_key = :process"
                + (version == null ? "" : " and s.case_version = :version")
                + (team == null ? "" : " and s.team = :team")
                + (segment == null
                        ? ""
                        : " and exists (select 1 from app.insight_case k where k.id = s.case_id and k.segment = :segment)")
                + (stayed
                        ? " and exists (select 1 from app.insight_case k where k.id = s.case_id and k.version = k.last_version)"
                        : "");
    }

    /** The parameters of these conditions, and {@code from} and {@code to}. */
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("process", processKey);
        parameters.put("version", version);
        parameters.put("team", team);
        parameters.put("segment", segment);
        parameters.put("from", java.sql.Timestamp.from(from));
        parameters.put("to", java.sql.Timestamp.from(to));
        return parameters;
    }

    private static void put(Map<String, String> asked, String key, String value) {
        if (value != null) {
            asked.put(key, value);
        }
    }
}
