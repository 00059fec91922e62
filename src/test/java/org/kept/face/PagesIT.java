package org.kept.face;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.kept.support.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that needs no record opens, in the frame or bare, under the headers that every page has. */
@KeptTest
class PagesIT {

    @LocalServerPort
    int port;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void opensEveryPageThatNeedsNoRecord() {
        List<Visitor> people = Stream.of("sales", "manager", "analyst", "admin")
                .map(this::visitor)
                .toList();
        Set<String> pages = pages();
        assertThat(pages).contains("/login", "/", "/inbox", "/customers", "/leads");
        for (String path : pages) {
            List<HttpResponse<String>> answers =
                    people.stream().map(person -> person.get(path)).toList();
            assertThat(answers).as(path).allMatch(answer -> answer.statusCode() < 500);
            assertThat(answers).as(path).anyMatch(answer -> answer.statusCode() < 400);
            answers.stream().filter(PagesIT::isWhole).forEach(answer -> assertWellFormed(path, answer.body()));
        }
    }

    @Test
    void opensTheReaderOfTheApiForEverybodyWhoIsSignedIn() {
        assertThat(Stream.of("sales", "manager", "analyst", "admin", "mona"))
                .allMatch(person -> visitor(person).get("/api/docs").statusCode() == 200);
    }

    @Test
    void leadsFromAdministrationToEveryPlaceInIt() {
        String overview = visitor("admin").get("/admin").body();

        assertThat(pages().stream().filter(page -> page.matches("/admin/[a-z]+")))
                .hasSizeGreaterThan(6)
                .allMatch(page -> overview.contains("href=\"" + page + "\""));
        assertThat(overview).contains("action=\"/admin/inbox/rebuild\"");
    }

    @Test
    void givesHtmxTheTokenOnceForTheWholePage() {
        assertThat(visitor("sales").get("/customers").body()).containsPattern("<body[^>]*hx-headers=\"\\{&quot;X-");
    }

    @Test
    void namesAssetsByTheirContent() {
        assertThat(visitor("sales").get("/customers").body())
                .containsPattern("/assets/kept-[0-9a-f]{32}\\.css")
                .containsPattern("data-form-js=\"/assets/form-[0-9a-f]{32}\\.js");
    }

    @Test
    void tellsAPersonInWordsThatThereIsNothing() {
        var answer = visitor("sales").get("/customers/00000000-0000-0000-0000-000000000000");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is nothing here");
    }

    private Visitor visitor(String username) {
        var visitor = new Visitor(port);
        visitor.signIn(username, "kept");
        return visitor.with("Accept", "text/html");
    }

    /** Parts that htmx fetches have no frame. */
    private static boolean isWhole(HttpResponse<String> answer) {
        return answer.statusCode() == 200 && answer.body().contains("<html");
    }

    private static void assertWellFormed(String path, String page) {
        assertThat(page)
                .as(path)
                .contains("name=\"htmx-config\"", "/assets/kept")
                .doesNotContain("??", "hx:get", "hx:post", "th:");
    }

    private Set<String> pages() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isPage(entry.getKey(), entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(path -> !path.contains("{") && !path.equals("/error"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPage(RequestMappingInfo address, HandlerMethod handler) {
        boolean reads = address.getMethodsCondition().getMethods().contains(RequestMethod.GET);
        boolean body = handler.hasMethodAnnotation(ResponseBody.class)
                || handler.getBeanType().isAnnotationPresent(RestController.class);
        boolean asksForMore = Arrays.stream(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .anyMatch(asked -> asked != null
                        && asked.required()
                        && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE));
        return reads && !body && !asksForMore && handler.getBeanType().getName().startsWith("org.kept");
    }
}
