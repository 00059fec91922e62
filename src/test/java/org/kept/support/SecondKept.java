package org.kept.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** A real second Kept: its own process, its own data folder and PostgreSQL, reached over HTTP and killed when a test wants it. */
public final class SecondKept implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path dataDir;
    private final int port;
    private Process process;

    /** Prepares a Kept on this folder; nothing runs yet. */
    public SecondKept(Path dataDir) {
        this.dataDir = dataDir;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it and waits until it is ready. */
    public void start() throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx768m",
                "-cp",
                classPath,
                "org.kept.KeptApplication");
        builder.environment()
                .putAll(Map.of(
                        "KEPT_PORT",
                        String.valueOf(port),
                        "KEPT_DATA_DIR",
                        dataDir.toString(),
                        "KEPT_DEMO_WORLD",
                        "false"));
        builder.environment().keySet().removeAll(List.of("KEPT_DB_URL", "KEPT_DEMO"));
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        dataDir.resolveSibling(dataDir.getFileName() + ".log").toFile()));
        process = builder.start();
        awaitReady();
    }

    /** Ends it at once, as {@code kill -9} does: no hook runs, nothing is tidied. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Sends JSON as this person and gives the response, or throws when the other side is gone. */
    public HttpResponse<String> send(
            String method, String path, String person, String json, Map<String, String> headers) throws IOException {
        String credentials = Base64.getEncoder().encodeToString((person + ":kept").getBytes());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::setHeader);
        return send(request.build());
    }

    /** Uploads a file as this person. */
    public HttpResponse<String> upload(String path, String person, String name, String content) throws IOException {
        String body = "--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--border--\r\n";
        return send("POST", path, person, body, Map.of("Content-Type", "multipart/form-data; boundary=border"));
    }

    /** Asks again and again until it is so; the end of patience is an error. */
    public void await(Duration patience, Question question) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!question.isSo()) {
            if (endsWithin(Duration.ofMillis(200)) || System.nanoTime() > deadline) {
                throw new IOException("It never came to pass");
            }
        }
    }

    /** Something to ask the running Kept. */
    @FunctionalInterface
    public interface Question {

        /** Whether it is so by now. */
        boolean isSo() throws IOException;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Watches the health page; the process's end, or the end of patience, ends the wait. */
    private void awaitReady() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (endsWithin(Duration.ofMillis(300))) {
                throw new IOException(
                        "The second Kept ended with " + process.exitValue() + "; see its log beside " + dataDir);
            }
            try {
                if (send("GET", "/actuator/health/readiness", "admin", null, Map.of())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // It does not listen yet: that is what we wait for.
            }
        }
        throw new IOException("The second Kept was not ready after " + PATIENCE);
    }

    private boolean endsWithin(Duration time) throws IOException {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRuns) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }
}
