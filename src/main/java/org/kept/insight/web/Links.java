package org.kept.insight.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kept.insight.scope.Mark;
import org.kept.insight.scope.Scope;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Addresses that keep their scope; templates write {@code ${@insightLinks.cases(scope, mark)}}. */
@Component("insightLinks")
public class Links {

    Links() {}

    /** The page of cases behind a mark. */
    public String cases(Scope scope, Mark mark) {
        return address("/insight/" + scope.processKey() + "/cases", scope, Map.of("mark", mark.toString()));
    }

    /** The same for programs. */
    public String api(Scope scope, Mark mark) {
        return address("/api/v1/insight/" + scope.processKey() + "/cases", scope, Map.of("mark", mark.toString()));
    }

    /** A page of the process, such as {@code flow}; an empty name is its first page. */
    public String page(Scope scope, String page) {
        return address("/insight/" + scope.processKey() + (page.isEmpty() ? "" : "/" + page), scope, Map.of());
    }

    /** An address with the scope and these more; empty values are left out. */
    public String address(String path, Scope scope, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(scope.asked());
        all.putAll(more);
        all.values().removeIf(value -> value == null || value.isEmpty());
        // By hand: a page with a chart has thousands of these, and a builder for each would cost more than the numbers.
        StringBuilder url = new StringBuilder(UriUtils.encodePath(path, StandardCharsets.UTF_8));
        char next = '?';
        for (Map.Entry<String, String> one : all.entrySet()) {
            url.append(next)
                    .append(one.getKey())
                    .append('=')
                    .append(UriUtils.encode(one.getValue(), StandardCharsets.UTF_8));
            next = '&';
        }
        return url.toString();
    }
}
