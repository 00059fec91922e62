package org.kept.workflow.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.kept.workflow.trial.jvm.ChildEnd;
import org.kept.workflow.trial.jvm.ChildJvm;
import org.kept.workflow.trial.jvm.ChildWatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs orders in children, a few at once; needs nothing of the application, so that tests run the very same. */
final class TrialRunner {

    private static final Logger LOG = LoggerFactory.getLogger(TrialRunner.class);

    private final TrialSettings settings;
    private final Semaphore places;

    TrialRunner(TrialSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.children(), true);
    }

    /** What came of an order. */
    record Outcome(Findings findings, double seconds) {}

    /**
     * Runs an order over these models.
     *
     * @param models of each module its files by resource name
     * @throws TrialBusyException if there is no place for another child
     */
    Outcome run(Map<String, Map<String, byte[]>> models, Function<Integer, TrialOrder> order) {
        try {
            if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new TrialBusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrialBusyException();
        }
        try {
            return within(models, order.apply(Math.toIntExact(settings.whole().toSeconds() + 5)));
        } catch (IOException e) {
            throw new UncheckedIOException("A trial cannot be started", e);
        } finally {
            places.release();
        }
    }

    private Outcome within(Map<String, Map<String, byte[]>> models, TrialOrder order) throws IOException {
        long began = System.nanoTime();
        Path folder = ChildJvm.folder();
        try {
            write(folder, models, order);
            Findings findings = new Findings();
            Process child = ChildJvm.start(folder, settings.limits());
            ChildEnd end = ChildWatch.listen(child, settings.limits(), findings::hear);
            if (end.how() == ChildEnd.How.BROKEN) {
                LOG.warn("A trial ended with {}: {}", child.exitValue(), end.last());
            }
            findings.end(end, settings);
            return new Outcome(findings, Math.round((System.nanoTime() - began) / 1e7) / 100.0);
        } finally {
            ChildJvm.remove(folder);
        }
    }

    private static void write(Path folder, Map<String, Map<String, byte[]>> models, TrialOrder order)
            throws IOException {
        Path root = folder.resolve("models");
        Files.createDirectories(root);
        for (var module : models.entrySet()) {
            for (var file : module.getValue().entrySet()) {
                Path target =
                        root.resolve(module.getKey()).resolve(file.getKey()).normalize();
                if (!target.startsWith(root)) {
                    throw new IllegalArgumentException("No name of a model: " + file.getKey());
                }
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
        }
        Files.write(folder.resolve("order.json"), TrialJson.MAPPER.writeValueAsBytes(order));
    }
}
