package org.kept.workflow.trial.jvm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.kept.workflow.trial.TrialJson;

/** Reads what a child says, line by line, and never more than fits: whoever says too much is not listened to any longer. */
final class ChildLine {

    private static final int MAX_LINE = 4 * 1024 * 1024;
    private static final int MAX_ALL = 48 * 1024 * 1024;
    private static final int MAX_WORDS = 300;

    private final BlockingQueue<Said> queue = new ArrayBlockingQueue<>(16);
    private volatile boolean tooMuch;
    private volatile String last = "";

    /** A message, or the end of the line where there is none. */
    record Said(JsonNode message) {}

    ChildLine(Process child) {
        Thread reader = new Thread(() -> read(child), "trial-line");
        reader.setDaemon(true);
        reader.start();
    }

    /** The next message within that time; null if there is none. */
    Said next(long nanos) throws InterruptedException {
        return queue.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    }

    boolean tooMuch() {
        return tooMuch;
    }

    String last() {
        return last;
    }

    private void read(Process child) {
        try (InputStream in = child.getInputStream()) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            byte[] buffer = new byte[16 * 1024];
            int all = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                all += count;
                if (all > MAX_ALL || line.size() > MAX_LINE) {
                    tooMuch = true;
                    break;
                }
                for (int i = 0; i < count; i++) {
                    if (buffer[i] == '\n') {
                        hear(line.toString(StandardCharsets.UTF_8));
                        line.reset();
                    } else {
                        line.write(buffer[i]);
                    }
                }
            }
        } catch (IOException e) {
            last = "The line broke: " + e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try {
            queue.offer(new Said(null), 1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear(String line) throws InterruptedException {
        if (line.startsWith("{\"kind\"")) {
            try {
                queue.put(new Said(TrialJson.MAPPER.readTree(line)));
                return;
            } catch (JsonProcessingException e) {
                // Half a line of a child that died while it wrote.
            }
        }
        if (!line.isBlank()) {
            last = line.length() <= MAX_WORDS ? line : line.substring(0, MAX_WORDS);
        }
    }
}
