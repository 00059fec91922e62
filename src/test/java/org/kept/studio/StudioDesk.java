package org.kept.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kept.casework.AuditTrail;
import org.kept.support.TestClock;
import org.kept.workflow.models.ModelLibrary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Where analysts sit in tests: Anita changes, Remi reviews, Ada administers, and the module of parcels lies before them as version 1. */
public abstract class StudioDesk {

    protected static final String DRAFT = Parcels.FEE + "/draft";
    protected static final String PURPOSE =
            """
            {"reason":"Returns cost us more","measure":"cycleTimeP50","expectation":"a day less"}
            """;

    @LocalServerPort
    protected int port;

    @Autowired
    protected ModelLibrary library;

    @Autowired
    protected RepositoryService repository;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected PlatformTransactionManager transactions;

    @Autowired
    protected AuditTrail audit;

    @Autowired
    protected TestClock clock;

    protected Analyst anita;
    protected Analyst remi;
    protected Analyst ada;

    @BeforeEach
    void sitDown() {
        anita = Analyst.as(port, "analyst");
        remi = Analyst.as(port, "reviewer");
        ada = Analyst.as(port, "admin");
        Parcels.deploy(library);
    }

    @AfterEach
    void tidy() {
        Parcels.remove(repository, jdbc, transactions);
    }

    /** Saved and submitted by Anita, approved by Remi: its hash. */
    protected String approved(String draft, String content) {
        String hash = anita.put(draft, content).at("/hash");
        Analyst.Answer submitted = anita.post(draft + "/submit", PURPOSE);
        assertThat(submitted.status()).as(submitted.toString()).isEqualTo(200);
        Analyst.Answer approved = remi.post(draft + "/approve", hash(hash));
        assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
        return hash;
    }

    protected static String hash(String hash) {
        return "{\"hash\":\"" + hash + "\"}";
    }
}
