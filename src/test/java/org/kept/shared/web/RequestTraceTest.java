package org.kept.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RequestTraceTest {

    @Test
    void marksTheLogLinesOfARequestWithItsCaseAndItsNumber() throws Exception {
        Map<String, String> marks = during("/cases/LEAD-2026-000042");

        assertThat(marks)
                .containsEntry("case", "LEAD-2026-000042")
                .hasEntrySatisfying("request", number -> assertThat(number).matches("[0-9a-f]{12}"));
    }

    @Test
    void marksNothingThatOnlyLooksLikeACase() throws Exception {
        assertThat(during("/cases/LEAD-2026-000042%0A")).doesNotContainKey("case");
    }

    @Test
    void leavesNoMarkForTheNextRequestOfTheSameThread() throws Exception {
        during("/cases/LEAD-2026-000042");

        assertThat(MDC.get("case")).isNull();
        assertThat(MDC.get("request")).isNull();
    }

    @Test
    void givesBackTheCaseThatWasMarkedBeforeWhenWorkIsNested() {
        try (var outer = CaseLog.about("LEAD-2026-000001")) {
            assertThat(outer).isNotNull();
            try (var inner = CaseLog.about("LEAD-2026-000002")) {
                assertThat(inner).isNotNull();
                assertThat(MDC.get("case")).isEqualTo("LEAD-2026-000002");
            }
            assertThat(MDC.get("case")).isEqualTo("LEAD-2026-000001");
        }
        assertThat(MDC.get("case")).isNull();
    }

    private static Map<String, String> during(String path) throws Exception {
        Map<String, String> marks = new HashMap<>();
        new RequestTrace()
                .doFilter(
                        new MockHttpServletRequest("GET", path),
                        new MockHttpServletResponse(),
                        (request, response) -> marks.putAll(MDC.getCopyOfContextMap()));
        return marks;
    }
}
