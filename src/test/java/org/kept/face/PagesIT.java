package org.kept.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kept.support.KeptTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that needs no record opens, in the frame or bare, under the headers that every page has. */
@KeptTest
class PagesIT {

    @Autowired
    WebApplicationContext application;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    @Test
    void opensEveryPageThatNeedsNoRecord() throws Exception {
        Set<String> pages = pages();
        assertThat(pages).contains("/login", "/customers", "/leads");
        for (String path : pages) {
            MockHttpServletResponse answer = asAdministrator(path);
            assertThat(answer.getStatus()).as(path).isLessThan(400);
            if (answer.getStatus() == 200
                    && String.valueOf(answer.getContentType()).startsWith("text/html")) {
                String page = answer.getContentAsString();
                assertThat(page).as(path).doesNotContain("??", "hx:get", "hx:post", "th:");
                // Parts that htmx fetches have no frame.
                if (page.contains("<html")) {
                    assertThat(page).as(path).contains("name=\"htmx-config\"", "/assets/kept");
                }
            }
        }
    }

    @Test
    void givesHtmxTheTokenOnceForTheWholePage() throws Exception {
        assertThat(asAdministrator("/customers").getContentAsString())
                .containsPattern("<body[^>]*hx-headers=\"\\{&quot;X-XSRF-TOKEN&quot;");
    }

    @Test
    void tellsAPersonInWordsThatThereIsNothing() throws Exception {
        MockHttpServletResponse answer = asAdministrator("/customers/00000000-0000-0000-0000-000000000000");

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).contains("There is nothing here");
    }

    private MockHttpServletResponse asAdministrator(String page) throws Exception {
        return web.perform(get(page)
                        .with(user("admin").roles("STAFF", "MANAGER", "ANALYST", "ADMIN"))
                        .accept("text/html"))
                .andReturn()
                .getResponse();
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
