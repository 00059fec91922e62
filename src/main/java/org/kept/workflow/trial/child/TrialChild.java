package org.kept.workflow.trial.child;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.kept.workflow.trial.TrialJson;
import org.kept.workflow.trial.TrialOrder;
import org.kept.workflow.trial.child.world.Trace;
import org.slf4j.LoggerFactory;

/**
 * The child's beginning and end: does what stands in {@code order.json} of the folder it is given, and tells its parent on
 * standard output, a line of JSON for each thing. It ends with its parent, and after its time, whatever it is doing.
 */
public final class TrialChild {

    private final PrintStream parent;
    private volatile Trace trace = new Trace();

    private TrialChild(PrintStream parent) {
        this.parent = parent;
    }

    /** @param arguments the folder */
    public static void main(String[] arguments) throws IOException {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        PrintStream parent = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        TrialChild child = new TrialChild(parent);
        Path folder = Path.of(arguments[0]);
        TrialOrder order =
                TrialJson.MAPPER.readValue(folder.resolve("order.json").toFile(), TrialOrder.class);
        background(child::endWithParent);
        background(() -> child.witness(order.seconds()));
        try {
            new Work(child, folder, order).run();
        } catch (StackOverflowError e) {
            child.tell("deep", Map.of());
        } catch (RuntimeException e) {
            child.tell("broken", Map.of("sentence", Words.of(e)));
        }
        parent.flush();
        Runtime.getRuntime().halt(0);
    }

    /** Tells the parent something, in one line. */
    synchronized void tell(String kind, Map<String, ?> parts) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.putAll(parts);
        try {
            parent.write((TrialJson.MAPPER.writeValueAsString(line) + "\n").getBytes(StandardCharsets.UTF_8));
            parent.flush();
        } catch (IOException e) {
            Runtime.getRuntime().halt(1);
        }
    }

    void watch(Trace now) {
        trace = now;
    }

    /** Says now and then where the case is, so that it can be told where a child hung that says nothing more. */
    private void witness(int seconds) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (System.nanoTime() < until) {
            sleep();
            if (trace.last() != null) {
                tell("at", Map.of("id", trace.last(), "steps", trace.steps()));
            }
        }
        Runtime.getRuntime().halt(2);
    }

    private void endWithParent() {
        try {
            while (System.in.read() >= 0) {
                // Nobody writes here: the line only breaks.
            }
        } catch (IOException e) {
            // As good as its end.
        }
        Runtime.getRuntime().halt(1);
    }

    private static void sleep() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "trial-watch");
        thread.setDaemon(true);
        thread.start();
    }
}
