package org.kept.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts values in the places of a path: of a lead, a complaint or a contract that belongs to its team, and of nothing at all. */
final class RouteSamples {

    private static final Pattern PLACE = Pattern.compile("\\{([^:{}]+)(:[^{}]*)?}");
    private static final Map<String, String> NOTHING = Map.of("ref", "LEAD-2000-999999", "username", "nobody");
    private static final Map<String, String> MODEL =
            Map.of("module", "lead", "file", "lead-score.dmn", "version", "1", "seq", "1");
    private static final String NO_UUID = "00000000-0000-4000-8000-000000000000";
    private static final String LEAD =
            """
            {"firstName":"Rita","lastName":"%1$s","companyName":"%1$s","email":"rita@%1$s.example",
             "jobTitle":"Director","source":"demo_request","message":"Please show me"}
            """;

    private static final String COMPLAINT =
            """
            {"customer":{"name":"Rita %1$s","email":"rita@%1$s.example"},"subject":"Late","text":"You came too late","channel":"api"}
            """;
    private static final String CONTRACT =
            """
            {"accountId":"%2$s","name":"%1$s","startDate":"2026-01-01","endDate":"2035-12-31","value":1000,"currency":"GBP"}
            """;

    private final String ref;
    private final String task;
    private final String complaint;
    private final String contract;

    private RouteSamples(String ref, String task, String complaint, String contract) {
        this.ref = ref;
        this.task = task;
        this.complaint = complaint;
        this.contract = contract;
    }

    static RouteSamples prepare(Asker sales, JdbcClient jdbc) {
        String unique = "matrix" + UUID.randomUUID().toString().substring(0, 8);
        String account = jdbc.sql("select id from app.customer_account limit 1")
                .query(String.class)
                .single();
        String lead = create(sales, "/api/v1/leads", LEAD.formatted(unique));
        String complaint = create(sales, "/api/v1/complaints", COMPLAINT.formatted(unique));
        String contract = create(sales, "/api/v1/contracts", CONTRACT.formatted(unique, account));
        String task = jdbc.sql(
                        """
                        select task.id_ from act_ru_task task join act_ru_execution root on root.id_ = task.proc_inst_id_
                        where root.business_key_ = ? limit 1
                        """)
                .param(lead)
                .query(String.class)
                .single();
        return new RouteSamples(lead, task, complaint, contract);
    }

    private static String create(Asker sales, String path, String body) {
        var created = sales.program("POST", path, body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        Matcher ref = Pattern.compile("(LEAD|CMP|CON)-\\d{4}-\\d{6}").matcher(created.body());
        assertThat(ref.find()).as(created.body()).isTrue();
        return ref.group();
    }

    String missing(Route route) {
        return fill(route.path(), name -> NOTHING.getOrDefault(name, NO_UUID));
    }

    /** The path of something that is there, if one of its kind is at hand. */
    Optional<String> existing(Route route) {
        String path = route.path();
        if (path.contains("{ref") && (path.contains("/leads/") || path.contains("/cases/"))) {
            return Optional.of(fill(path, name -> name.equals("ref") ? ref : NO_UUID));
        }
        if (path.contains("/complaints/{ref")) {
            return Optional.of(fill(path, name -> name.equals("ref") ? complaint : NO_UUID));
        }
        if (path.contains("/contracts/{ref")) {
            return Optional.of(fill(path, name -> name.equals("ref") ? contract : NO_UUID));
        }
        if (path.contains("/tasks/{")) {
            return Optional.of(fill(path, name -> task));
        }
        if (path.startsWith("/api/v1/models/{module}/{file}")) {
            return Optional.of(fill(path, name -> MODEL.getOrDefault(name, NO_UUID)));
        }
        if (path.startsWith("/admin/people/{username}")) {
            return Optional.of(fill(path, name -> name.equals("username") ? "sales" : NO_UUID));
        }
        return path.startsWith("/admin/teams/{") ? Optional.of(fill(path, name -> "sales-dev")) : Optional.empty();
    }

    /** Whether a route's record is somebody's, so that others may not know of it. */
    boolean belongsToSomebody(Route route) {
        return !route.path().startsWith("/admin/") && !route.path().startsWith("/api/v1/models/");
    }

    /** An answer without what is of one request only. */
    String anonymised(String body) {
        return body.replace(ref, "")
                .replace(task, "")
                .replace(complaint, "")
                .replace(contract, "")
                .replace(NOTHING.get("ref"), "")
                .replace(NO_UUID, "")
                .replaceAll("[0-9A-Za-z_-]{60,}={0,2}", "")
                .replaceAll("\\b[0-9a-f]{8,32}\\b", "");
    }

    private static String fill(String path, UnaryOperator<String> value) {
        return PLACE.matcher(path).replaceAll(place -> value.apply(place.group(1)));
    }
}
