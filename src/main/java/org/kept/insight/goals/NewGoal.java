package org.kept.insight.goals;

/**
 * A goal as somebody sets it, all as it was written.
 *
 * @param owner the id of the team that answers for it
 * @param measure a measure of the process, such as {@code speedToLead} or {@code cycleTimeP85}; with a step one of the step's, such as
 *     {@code totalWait}
 * @param step the id of a step, or empty
 * @param model the model that has the step, where the process calls it; by default the process
 * @param baseline where it stands; by default what the measure says of the last ninety days
 * @param unit what baseline and target are written in: {@code percent}, {@code minutes}, {@code hours} or {@code days}; by default the
 *     measure's own
 * @param date by when, as a day
 */
public record NewGoal(
        String name,
        String owner,
        String process,
        String measure,
        String model,
        String step,
        String version,
        String team,
        String segment,
        String baseline,
        String target,
        String unit,
        String date) {}
