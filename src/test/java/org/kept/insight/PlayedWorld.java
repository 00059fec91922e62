package org.kept.insight;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.kept.demo.DemoWorld;
import org.kept.demo.WorldOrder;
import org.kept.insight.rollup.Folding;
import org.kept.workflow.Tasks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Some weeks of work by the demo people, half of it under another version of the lead process: numbers with cases behind them. */
@Component
public class PlayedWorld {

    private static final Instant BEGIN = Instant.parse("2027-09-06T06:00:00Z");
    private static final Duration HALF = Duration.ofDays(7);

    private final DemoWorld world;
    private final RepositoryService repository;
    private final Folding folding;
    private final Tasks tasks;
    private final JdbcClient jdbc;

    PlayedWorld(DemoWorld world, RepositoryService repository, Folding folding, Tasks tasks, JdbcClient jdbc) {
        this.world = world;
        this.repository = repository;
        this.folding = folding;
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    /** Plays it; some of it is folded into the sums, some is not. */
    public void play() {
        world.play(new WorldOrder(11, BEGIN, BEGIN.plus(HALF), 1, "Insight"), day -> {});
        folding.fold();
        String before = newest();
        deploy(before, "Turned away", "Turned away politely");
        world.play(new WorldOrder(12, BEGIN.plus(HALF), until(), 1, "Insight two"), day -> {});
        deploy(before, "", ""); // Other tests want the model of the module.
        somebodyIsOffSick();
    }

    /** When it ends. */
    public Instant until() {
        return BEGIN.plus(HALF).plus(HALF);
    }

    /** The versions of the lead process with cases, the older first. */
    public List<Integer> versions() {
        return jdbc.sql("select distinct version from app.insight_case where process_key = 'leadHandling' order by 1")
                .query(Integer.class)
                .list();
    }

    /** What people have goes back into the queues, as when somebody does not come. */
    private void somebodyIsOffSick() {
        jdbc.sql(
                        "select id from app.inbox_task where process_key = 'leadHandling' and assignee is not null order by id")
                .query(String.class)
                .list()
                .forEach(tasks::release);
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("leadHandling")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
    }

    /** The same deployment once more, with another name for an end event. */
    private void deploy(String like, String from, String to) {
        var module = repository.createDeploymentQuery().deploymentId(like).singleResult();
        var deployment = repository.createDeployment().name(module.getName()).source(module.getSource());
        for (String name : repository.getDeploymentResourceNames(like)) {
            String text = read(repository.getResourceAsStream(like, name))
                    .replace("name=\"" + from + "\"", "name=\"" + to + "\"");
            deployment.addInputStream(name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }
        deployment.deploy();
    }

    private static String read(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
