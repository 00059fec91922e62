package org.kept.insight.chart;

import java.util.Locale;
import java.util.Map;
import org.kept.insight.chart.paper.Chart;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Prints charts with the real templates, without the rest of the application. */
final class Press {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    Press() {
        var files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setCheckExistence(true);
        files.setOrder(1);
        var text = new StringTemplateResolver();
        text.setOrder(2);
        engine.addTemplateResolver(files);
        engine.addTemplateResolver(text);
        engine.setTemplateEngineMessageSource(Charts.MESSAGES);
    }

    String figure(Chart chart, String sentence) {
        return print("figure(${chart}, ${sentence})", Map.of("chart", chart, "sentence", sentence));
    }

    String spark(Chart chart) {
        return print("spark(${chart})", Map.of("chart", chart));
    }

    private String print(String fragment, Map<String, Object> values) {
        var servlets = new MockServletContext();
        var request = new MockHttpServletRequest(servlets);
        request.setContextPath("/kept");
        var exchange = JakartaServletWebApplication.buildApplication(servlets)
                .buildExchange(request, new MockHttpServletResponse());
        String page = "<th:block th:replace=\"~{insight/chart :: " + fragment + "}\"></th:block>";
        return engine.process(page, new WebContext(exchange, Locale.ENGLISH, values));
    }
}
