package org.kept.support;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.springframework.boot.SpringApplication;

/** One real PostgreSQL for all tests of a JVM; each asks for a database by name. */
public final class TestPostgres {

    private static EmbeddedPostgres server;
    private static boolean springStopsIt;

    private TestPostgres() {}

    /** The address of a database that is new in this JVM, or the one that was made before under the same name. */
    public static synchronized String url(String database) {
        try {
            if (server == null) {
                server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        .setRegisterShutdownHook(false)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(TestPostgres::stopUnlessSpringDoes));
            }
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement();
                    var found =
                            statement.executeQuery("select 1 from pg_database where datname = '" + database + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + database);
                }
            }
            return server.getJdbcUrl("postgres", database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The application under test uses the server: it is stopped after the application, never before. */
    static synchronized void stopAfterSpring() {
        if (!springStopsIt) {
            springStopsIt = true;
            SpringApplication.getShutdownHandlers().add(TestPostgres::stop);
        }
    }

    private static synchronized void stopUnlessSpringDoes() {
        if (!springStopsIt) {
            stop();
        }
    }

    private static void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A small pool on such a database. */
    public static HikariDataSource dataSource(String database) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url(database));
        pool.setUsername("postgres");
        pool.setMaximumPoolSize(5);
        return pool;
    }
}
