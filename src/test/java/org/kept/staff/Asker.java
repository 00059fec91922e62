package org.kept.staff;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.kept.support.Visitor;

/** Somebody who asks every route: on pages with a browser, over the API with a password. */
final class Asker {

    /** Sales is staff with a lead of their own; the outsider is staff of another team. */
    static final String[] COLUMNS = {"anonymous", "outsider", "sales", "manager", "analyst", "admin"};

    private static final String OUTSIDER = "mona";

    private final Visitor browser;
    private final Visitor program;
    private final String formToken;

    Asker(int port, String who) {
        browser = new Visitor(port);
        program = new Visitor(port);
        if (who.equals("anonymous")) {
            formToken = browser.formToken("/login");
            return;
        }
        String username = who.equals("outsider") ? OUTSIDER : who;
        browser.signIn(username, "kept");
        formToken = browser.formToken("/me");
        byte[] pair = (username + ":kept").getBytes(StandardCharsets.UTF_8);
        program.with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    HttpResponse<String> ask(Route route, String path) {
        if (route.forPrograms()) {
            return program.with("Content-Type", "application/json")
                    .send(route.method(), path, route.reads() ? null : "{}");
        }
        return route.reads() ? browser.get(path) : browser.postAsItIs(path, Map.of("_csrf", formToken));
    }

    HttpResponse<String> program(String method, String path, String json) {
        return program.with("Content-Type", "application/json").send(method, path, json);
    }
}
