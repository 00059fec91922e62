package org.kept.demo.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Who holds it sees to the play. The database lets go of it when its holder dies, so that whoever comes next knows a play that goes on
 * from one that was left.
 */
@Component
class WorldLock {

    private static final long KEY = 0x6b657074776f726cL;

    private final DataSource source;

    WorldLock(DataSource source) {
        this.source = source;
    }

    /** The lock in hand. */
    interface Held extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /** Takes it, if nobody has it. */
    Optional<Held> take() throws SQLException {
        Connection connection = source.getConnection();
        if (asked(connection, "select pg_try_advisory_lock(" + KEY + ")")) {
            return Optional.of(() -> {
                try (connection) {
                    asked(connection, "select pg_advisory_unlock(" + KEY + ")");
                }
            });
        }
        connection.close();
        return Optional.empty();
    }

    private static boolean asked(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            answer.next();
            return answer.getBoolean(1);
        }
    }
}
