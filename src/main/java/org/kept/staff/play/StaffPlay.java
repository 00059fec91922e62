package org.kept.staff.play;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kept.shared.play.Chance;
import org.kept.shared.play.PlayPart;
import org.kept.shared.play.PlayStage;
import org.kept.shared.play.PlayTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In a played world the colleagues at the sales desk take leads too; afterwards whoever tries Kept as "sales" gets every one again. */
@Component
class StaffPlay implements PlayPart {

    private static final List<String> COLLEAGUES = List.of("priya", "jonas", "carol");
    private static final int ROOM = 120;

    private final JdbcClient jdbc;

    StaffPlay(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void open(PlayStage stage) {
        room(0, (int) (ROOM * Math.max(1, stage.factor())));
    }

    @Override
    public void close() {
        jdbc.sql("update app.staff_person set capacity = 0 where demo and username in (:colleagues)")
                .param("colleagues", COLLEAGUES)
                .update();
    }

    @Override
    public void day(LocalDate day, PlayStage stage) {
        // Every day is the same for the desk.
    }

    @Override
    public Optional<Map<String, Object>> answers(PlayTask task, Chance chance) {
        return Optional.empty();
    }

    private void room(int from, int to) {
        jdbc.sql(
                        "update app.staff_person set capacity = :to where demo and username in (:colleagues) and capacity = :from")
                .param("colleagues", COLLEAGUES)
                .param("from", from)
                .param("to", to)
                .update();
    }
}
