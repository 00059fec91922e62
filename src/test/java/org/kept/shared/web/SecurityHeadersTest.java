package org.kept.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {

    private final SecurityHeaders headers =
            new SecurityHeaders(new WebSettings(ZoneOffset.UTC, "https://shop.example"));

    @Test
    void letAPageRunOnlyWhatKeptServes() throws Exception {
        String policy = answer("/cases/LEAD-2026-000001").getHeader("Content-Security-Policy");

        assertThat(policy)
                .contains("default-src 'self'", "script-src 'self';", "style-src 'self';", "object-src 'none'")
                .contains("base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @Test
    void keepPagesOutOfCachesAndForeignWindows() throws Exception {
        MockHttpServletResponse answer = answer("/inbox");

        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void letOnlyTheEmbeddedFormBeShownOnTheSitesThatAreNamed() throws Exception {
        assertThat(answer("/public/lead/embed").getHeader("Content-Security-Policy"))
                .endsWith("frame-ancestors https://shop.example");
        assertThat(answer("/public/lead").getHeader("Content-Security-Policy")).endsWith("frame-ancestors 'none'");
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        var response = new MockHttpServletResponse();
        headers.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        return response;
    }
}
