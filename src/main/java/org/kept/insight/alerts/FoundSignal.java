package org.kept.insight.alerts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.kept.insight.statistics.BehaviourChart;

/**
 * A signal that was found in a watched number.
 *
 * @param began the Monday of its first week
 * @param lasted the Monday of its last
 * @param value in that last week
 */
record FoundSignal(
        UUID id,
        Watch watch,
        BehaviourChart.Kind kind,
        boolean upwards,
        LocalDate began,
        LocalDate lasted,
        double value,
        BehaviourChart.Limits limits,
        boolean resolved) {

    static FoundSignal row(ResultSet row, int number) throws SQLException {
        return new FoundSignal(
                row.getObject("id", UUID.class),
                new Watch(row.getString("process_key"), row.getString("measure")),
                BehaviourChart.Kind.valueOf(row.getString("kind")),
                row.getBoolean("upwards"),
                row.getObject("began", LocalDate.class),
                row.getObject("lasted", LocalDate.class),
                row.getDouble("value"),
                new BehaviourChart.Limits(
                        row.getDouble("centre"), row.getDouble("lower_limit"), row.getDouble("upper_limit")),
                row.getTimestamp("resolved_at") != null);
    }
}
