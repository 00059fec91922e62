package org.kept.shared;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings every module may need; a module with settings of its own declares them under {@code kept.<module>}.
 *
 * @param db the PostgreSQL to use; without a URL Kept runs one of its own
 * @param dataDir where the own PostgreSQL and uploaded files live
 * @param demo whether demo people and the partner sandbox are there; unset means: only with the own PostgreSQL
 */
@ConfigurationProperties("kept")
public record KeptSettings(@DefaultValue Db db, @DefaultValue("./data") Path dataDir, Boolean demo) {

    /** How to reach PostgreSQL; an empty URL asks for the embedded one. */
    public record Db(
            @DefaultValue("") String url, @DefaultValue("kept") String user, @DefaultValue("") String password) {}

    /** Whether Kept runs a PostgreSQL of its own. */
    public boolean embeddedDatabase() {
        return db.url().isBlank();
    }

    /** Whether this is a demonstration: then, and only then, there are accounts with a known password. */
    public boolean demoMode() {
        return demo == null ? embeddedDatabase() : demo;
    }
}
