package org.kept.shared.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A partner of a demonstration: a real server on this machine that does a thing once for each key and answers the same again, and
 * that can be told to behave as badly as partners do.
 */
public class PartnerSandbox implements AutoCloseable {

    private static final ObjectMapper JSON = new JsonMapper();
    private static final int LONGEST_REQUEST = 64 * 1024;
    private static final int KEPT_IN_MEMORY = 10_000;

    private final Work work;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(PartnerSandbox::daemon);
    private final Queue<Mood> moods = new ConcurrentLinkedQueue<>();
    private final Map<String, Done> done = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Done> eldest) {
            return size() > KEPT_IN_MEMORY;
        }
    };

    /** What the partner does with a request; called once for each key, one at a time. */
    public interface Work {

        /** Does it. */
        Reply reply(Request request);
    }

    /** What was asked, under which key, at which path. */
    public record Request(String key, String path, JsonNode body) {}

    /** What is answered; written as JSON. */
    public record Reply(int status, Map<String, Object> body) {}

    /** How it takes the next request. */
    public enum Mood {
        /** Does it and then breaks the line. */
        DOES_IT_AND_HANGS_UP,
        /** Does it and then never says a word. */
        DOES_IT_AND_IS_SILENT,
        /** Does it and then answers 500. */
        DOES_IT_AND_FAILS,
        /** Answers 503 and does nothing. */
        IS_DOWN,
        /** Answers 422 with a reason and does nothing. */
        REFUSES
    }

    private record Done(String path, JsonNode body, Reply reply) {}

    /** Opens it on a free port of this machine. */
    public PartnerSandbox(Work work) {
        this.work = work;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("The sandbox of a partner finds no port", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Tells how it takes the next requests, one each; after them it is well again. */
    public void next(Mood... next) {
        moods.addAll(Arrays.asList(next));
    }

    /** Forgets moods that were not shown. */
    public void calm() {
        moods.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_REQUEST);
        if (!"POST".equals(exchange.getRequestMethod()) || key == null) {
            answer(exchange, new Reply(400, Map.of("reason", "POST with an Idempotency-Key")));
            return;
        }
        Mood mood = moods.poll();
        if (mood == Mood.IS_DOWN) {
            answer(exchange, new Reply(503, Map.of()));
        } else if (mood == Mood.REFUSES) {
            answer(exchange, new Reply(422, Map.of("reason", "The sandbox was told to refuse")));
        } else {
            Request request = new Request(key, exchange.getRequestURI().getPath(), JSON.readTree(body));
            tell(exchange, mood, once(request));
        }
    }

    private void tell(HttpExchange exchange, Mood mood, Reply reply) throws IOException {
        if (mood == Mood.DOES_IT_AND_IS_SILENT) {
            return; // nobody closes it: the caller must
        }
        if (mood == Mood.DOES_IT_AND_HANGS_UP) {
            exchange.close();
        } else {
            answer(exchange, mood == Mood.DOES_IT_AND_FAILS ? new Reply(500, Map.of()) : reply);
        }
    }

    private synchronized Reply once(Request request) {
        Done before = done.get(request.key());
        if (before == null) {
            Reply reply = work.reply(request);
            done.put(request.key(), new Done(request.path(), request.body(), reply));
            return reply;
        }
        boolean same = before.path().equals(request.path()) && before.body().equals(request.body());
        return same ? before.reply() : new Reply(409, Map.of("reason", "This key was used for something else"));
    }

    private static void answer(HttpExchange exchange, Reply reply) throws IOException {
        try (exchange) {
            byte[] body = JSON.writeValueAsBytes(reply.body());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "partner-sandbox");
        thread.setDaemon(true);
        return thread;
    }
}
