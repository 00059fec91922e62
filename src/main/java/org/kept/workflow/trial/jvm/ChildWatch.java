package org.kept.workflow.trial.jvm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.kept.workflow.trial.jvm.ChildEnd.How;

/** Sits beside a child from its start to its end, and sees to it that there is an end. */
public final class ChildWatch {

    private static final int OUT_OF_MEMORY = 3;

    private ChildWatch() {}

    /**
     * Listens to a child until it has ended or was ended; it runs no longer then.
     *
     * @param listener gets its messages; one of the kind {@code phase} begins the time of a phase anew
     */
    public static ChildEnd listen(Process child, ChildLimits limits, Consumer<JsonNode> listener) {
        ChildLine line = new ChildLine(child);
        long whole = System.nanoTime() + limits.whole().toNanos();
        long phase = System.nanoTime() + limits.start().toNanos();
        try {
            while (true) {
                long until = Math.min(whole - System.nanoTime(), phase - System.nanoTime());
                ChildLine.Said said = line.next(until);
                if (said == null) {
                    return new ChildEnd(How.OUT_OF_TIME, line.last());
                }
                if (said.message() == null) {
                    return new ChildEnd(how(child, line), line.last());
                }
                if (said.message().path("kind").asText().equals("phase")) {
                    phase = System.nanoTime() + limits.phase().toNanos();
                }
                listener.accept(said.message());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ChildEnd(How.OUT_OF_TIME, line.last());
        } finally {
            ChildJvm.end(child);
        }
    }

    private static How how(Process child, ChildLine line) throws InterruptedException {
        if (line.tooMuch()) {
            return How.OUT_OF_PAPER;
        }
        if (!child.waitFor(2, TimeUnit.SECONDS)) {
            return How.BROKEN;
        }
        return switch (child.exitValue()) {
            case 0 -> How.DONE;
            case OUT_OF_MEMORY -> How.OUT_OF_MEMORY;
            default -> How.BROKEN;
        };
    }
}
