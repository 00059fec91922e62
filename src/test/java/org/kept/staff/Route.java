package org.kept.staff;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One thing that can be asked of Kept: a method and the pattern of a path. */
record Route(String method, String path) {

    private static final List<Route> BESIDE_THE_CONTROLLERS = List.of(
            new Route("GET", "/actuator/health"),
            new Route("GET", "/actuator/health/liveness"),
            new Route("GET", "/actuator/info"),
            new Route("GET", "/actuator/prometheus"),
            new Route("GET", "/assets/nothing.css"),
            new Route("GET", "/no/such/page"),
            new Route("GET", "/api/v1/no-such-thing"));

    static List<Route> all(RequestMappingHandlerMapping mappings) {
        var handled = mappings.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream()
                .flatMap(path -> methods(info.getMethodsCondition().getMethods())
                        .map(method -> new Route(method, path.isEmpty() ? "/" : path))));
        return Stream.concat(handled, BESIDE_THE_CONTROLLERS.stream())
                .distinct()
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean forPrograms() {
        return path.startsWith("/api/v") || path.startsWith("/actuator");
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Enum::name);
    }
}
