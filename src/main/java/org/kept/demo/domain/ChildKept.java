package org.kept.demo.domain;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.kept.shared.PublicSettings;
import org.kept.shared.child.ThisProgram;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A second Kept on the same database that only plays, because the engine has one clock for a whole JVM. It opens no port, mails and
 * pays nobody outside, runs nothing by itself, and ends when this one does: then the line between them breaks.
 */
@Component
class ChildKept {

    private static final Logger log = LoggerFactory.getLogger("org.kept.demo.player");

    private final DataSource source;
    private final PublicSettings outside;

    ChildKept(DataSource source, PublicSettings outside) {
        this.source = source;
        this.outside = outside;
    }

    Process start(long world) throws IOException, SQLException {
        HikariDataSource database = source.unwrap(HikariDataSource.class);
        List<String> command =
                new ArrayList<>(List.of(ThisProgram.java(), "-XX:+UseSerialGC", "-Xmx768m", "-Duser.timezone=UTC"));
        command.addAll(ThisProgram.main("org.kept.KeptApplication"));
        command.addAll(List.of(
                "--kept.demo.player=" + world,
                "--kept.demo=true",
                "--kept.scheduling=false",
                "--kept.public.url=" + outside.url(),
                "--kept.mail.host=",
                "--kept.payments.url=",
                "--camunda.bpm.job-execution.enabled=false",
                "--server.port=-1",
                "--server.shutdown=immediate",
                "--spring.devtools.restart.enabled=false",
                "--logging.level.root=warn",
                "--logging.level.org.springdoc=error",
                "--logging.pattern.console=%5p %-30.30logger{29} : %m%n%wEx"));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .putAll(Map.of(
                        "KEPT_DB_URL", hasty(database.getJdbcUrl()),
                        "KEPT_DB_USER", database.getUsername(),
                        "KEPT_DB_PASSWORD", database.getPassword() == null ? "" : database.getPassword()));
        Process child = builder.start();
        Thread reader = new Thread(() -> repeat(child), "demo-world-log");
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    /** What is lost in a crash is played again; so nobody waits for the disk. */
    private static String hasty(String url) {
        return url + (url.contains("?") ? "&" : "?") + "options=-c%20synchronous_commit%3Doff";
    }

    private static void repeat(Process child) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> log.info("{}", line));
        } catch (IOException e) {
            log.debug("The player says nothing more", e);
        }
    }
}
