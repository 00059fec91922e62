package org.kept;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Kept: one application that holds the engine, the records, the pages and the API. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class KeptApplication {

    /** Runs Kept in UTC, because engine and database keep instants and only people have zones. */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(KeptApplication.class, args);
    }
}
