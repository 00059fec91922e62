package org.kept.drawn;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The module {@code favour}, drawn by an analyst: a process, three forms, a table and a letter, without a line of Java. */
public final class Favours {

    private static final List<String> FILES = List.of(
            "favour.bpmn",
            "favour-start.form",
            "favour-look.form",
            "favour-do.form",
            "favour-who.dmn",
            "favour-done.letter");

    private Favours() {}

    /** Deploys it as an administrator does over the API. */
    public static HttpResponse<String> deploy(int port) {
        Map<String, String> files = new LinkedHashMap<>();
        FILES.forEach(name -> files.put(name, text(name)));
        return upload(port, "favour", "", files);
    }

    /** Sends files of a module; the query may say {@code &check=true}. */
    public static HttpResponse<String> upload(int port, String module, String query, Map<String, String> files) {
        StringBuilder body = new StringBuilder();
        files.forEach(
                (name, content) -> body.append("--files\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                        .append(name)
                        .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .append(content)
                        .append("\r\n"));
        body.append("--files--\r\n");
        String credentials = Base64.getEncoder().encodeToString("admin:kept".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/models?module=" + module + query))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "multipart/form-data; boundary=files")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file of the module. */
    public static String text(String name) {
        try (InputStream file = Favours.class.getResourceAsStream("/favour/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
