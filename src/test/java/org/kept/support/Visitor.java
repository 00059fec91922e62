package org.kept.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser of their own, as far as HTTP goes: cookies are kept, redirects are shown and not followed. */
public final class Visitor {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String home;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Visitor(int port) {
        this.home = "http://localhost:" + port;
    }

    /** Sends this header with every request from now on. */
    public Visitor with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, null);
    }

    /** Any request, without a token against forgery. */
    public HttpResponse<String> send(String method, String path, String body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(home + path)).method(method, publisher);
        headers.forEach(request::setHeader);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with the token of the page it stands on. */
    public HttpResponse<String> post(String page, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", formToken(page));
        return postAsItIs(path, all);
    }

    /** Sends content as a script of that page does, with its token in a header; tests that fake a token rename that header for all that follow. */
    public HttpResponse<String> put(String page, String path, String content) {
        String token = formToken(page);
        headers.put("X-XSRF-TOKEN", token);
        headers.put("X-CSRF-TOKEN", token);
        try {
            return send("PUT", path, content);
        } finally {
            headers.remove("X-XSRF-TOKEN");
            headers.remove("X-CSRF-TOKEN");
        }
    }

    /** Sends a form as another site would make the browser send it. */
    public HttpResponse<String> postAsItIs(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        try {
            return send("POST", path, body);
        } finally {
            headers.remove("Content-Type");
        }
    }

    public HttpResponse<String> signIn(String username, String password) {
        return post("/login", "/login", Map.of("username", username, "password", password));
    }

    /** The value of a cookie, or null. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse(null);
    }

    /** The token of the first form on that page. */
    public String formToken(String page) {
        var token = FORM_TOKEN.matcher(get(page).body());
        return token.find() ? token.group(1) : "";
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
