package org.kept.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route, asked by everybody, for a record that is there and one that is not: what they are answered stands in a table that is
 * read at review. A route or an answer that is not in the table fails. To write the table anew, run with {@code -Dkept.rights.write=true}.
 */
@KeptTest
class RightsMatrixIT {

    private static final Path TABLE = Path.of("src/test/resources/rights-matrix.csv");

    @LocalServerPort
    private int port;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Asker> askers = new TreeMap<>();
    private RouteSamples samples;

    @BeforeEach
    void gather() {
        for (String who : Asker.COLUMNS) {
            askers.put(who, new Asker(port, who));
        }
        samples = RouteSamples.prepare(askers.get("sales"), jdbc);
    }

    @Test
    void everyRouteAnswersEverybodyAsTheTableSays() throws IOException {
        List<String> found = new ArrayList<>();
        found.add("method,route,record," + String.join(",", Asker.COLUMNS));
        for (Route route : Route.all(requestMappingHandlerMapping)) {
            found.add(line(route, "missing", samples.missing(route), List.of(Asker.COLUMNS)));
            // What exists is only ever changed by whom it must refuse: the others would really change it.
            List<String> asking = route.reads() ? List.of(Asker.COLUMNS) : List.of("anonymous", "outsider");
            samples.existing(route).ifPresent(path -> found.add(line(route, "existing", path, asking)));
        }
        if (Boolean.getBoolean("kept.rights.write")) {
            Files.writeString(TABLE, String.join("\n", found) + "\n");
        }
        assertThat(found).containsExactlyElementsOf(Files.readAllLines(TABLE));
    }

    @Test
    void nothingButTheOpenPlacesAnswersWhoIsNotSignedIn() {
        for (Route route : Route.all(requestMappingHandlerMapping)) {
            int status =
                    askers.get("anonymous").ask(route, samples.missing(route)).statusCode();
            if (!route.path().matches("/(login|public/|assets/|error|actuator/health).*")) {
                assertThat(status).as(route.toString()).isIn(302, 401, 403);
            }
        }
    }

    @Test
    void aForeignRecordCannotBeToldFromOneThatDoesNotExist() {
        int compared = 0;
        for (Route route : Route.all(requestMappingHandlerMapping)) {
            String existing = samples.existing(route).orElse(null);
            if (existing == null || !samples.belongsToSomebody(route)) {
                continue;
            }
            String missing = samples.missing(route);
            var foreign = askers.get("outsider").ask(route, existing);
            var none = askers.get("outsider").ask(route, missing);
            assertThat(foreign.statusCode())
                    .as(route.toString())
                    .isEqualTo(none.statusCode())
                    .isGreaterThanOrEqualTo(400);
            assertThat(samples.anonymised(foreign.body()))
                    .as(route.toString())
                    .isEqualTo(samples.anonymised(none.body()));
            compared++;
        }
        assertThat(compared).isGreaterThan(5);
    }

    private String line(Route route, String record, String path, List<String> asking) {
        return Arrays.stream(Asker.COLUMNS)
                .map(who -> asking.contains(who)
                        ? String.valueOf(askers.get(who).ask(route, path).statusCode())
                        : "-")
                .collect(Collectors.joining(",", route.method() + "," + route.path() + "," + record + ",", ""));
    }
}
