package org.kept.shared.partner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.kept.shared.text.CleanJsonFactory;

/**
 * Calls one partner: only the host it was made for, following nobody elsewhere, with an end to the time and size of an answer,
 * and a key under which the partner does a thing once however often it is asked.
 */
public class PartnerClient {

    private static final int LONGEST_ANSWER = 64 * 1024;
    private static final ObjectMapper JSON =
            JsonMapper.builder(new CleanJsonFactory()).build();

    private final PartnerAccess access;
    private final HttpClient http;

    /** A client of that partner; the time-outs of every call are in its access. */
    public PartnerClient(PartnerAccess access) {
        this.access = access;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(access.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /**
     * Posts something as JSON.
     *
     * @param key the same for every attempt at the same thing
     * @param path the parts of the path below the partner's address; each stays one part, whatever is in it
     * @throws PartnerException if no whole answer came in time
     */
    public PartnerAnswer post(String key, Object body, String... path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(written(body)));
        if (!access.token().isBlank()) {
            request.header("Authorization", "Bearer " + access.token());
        }
        HttpResponse<byte[]> response = send(request.build());
        return new PartnerAnswer(response.statusCode(), read(response.body()));
    }

    private URI address(String... path) {
        String below = Arrays.stream(path).map(PartnerClient::part).collect(Collectors.joining("/"));
        return URI.create(access.url().toString().replaceAll("/+$", "") + "/" + below);
    }

    private static String part(String text) {
        if (text.chars().allMatch(c -> c == '.')) {
            throw new IllegalArgumentException("Dots alone would be another path of the partner");
        }
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The client's own time-out ends when the head of the answer is there; ours ends with its last byte. */
    private HttpResponse<byte[]> send(HttpRequest request) {
        CompletableFuture<HttpResponse<byte[]>> call = http.sendAsync(request, head -> new BoundedBody(LONGEST_ANSWER));
        try {
            return call.get(access.longestCall().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new PartnerException(
                    "gave no answer within " + access.longestCall().toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new PartnerException(
                    e.getCause() instanceof IOException failure && tooLong(failure)
                            ? "answered more than " + LONGEST_ANSWER / 1024 + " kB, which no honest answer has"
                            : "could not be reached (" + e.getCause().getClass().getSimpleName() + ")",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartnerException("was not waited for: Kept is stopping", e);
        } finally {
            call.cancel(true);
        }
    }

    private static boolean tooLong(Throwable failure) {
        return failure instanceof BoundedBody.TooLongException
                || failure.getCause() instanceof BoundedBody.TooLongException;
    }

    private static byte[] written(Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What a partner is asked cannot be written as JSON", e);
        }
    }

    private static JsonNode read(byte[] body) {
        try {
            JsonNode node = JSON.readTree(body);
            return node.isObject() ? node : JSON.createObjectNode();
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}
