package org.kept.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.kept.support.Visitor;

/** The Studio's desk as people see it in a browser without script: they open pages and press their buttons. */
public abstract class StudioVisits extends StudioDesk {

    protected Visitor visitor(String username) {
        var visitor = new Visitor(port);
        visitor.signIn(username, "kept");
        return visitor.with("Accept", "text/html, application/json");
    }

    protected static Document open(Visitor who, String path) {
        HttpResponse<String> answer = who.get(path);
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    /** Presses a button of the page, and says where it leads. */
    protected static String act(Visitor who, String page, String act, Map<String, String> fields) {
        HttpResponse<String> answer = who.post(page.equals("/studio/new") ? page : "/studio", page + act, fields);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
    }
}
