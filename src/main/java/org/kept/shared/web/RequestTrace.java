package org.kept.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request a number and its log lines the case they are about, so that a question from a customer finds them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestTrace extends OncePerRequestFilter {

    private static final String REQUEST = "request";

    private static final Pattern CASE_IN_PATH = Pattern.compile("/([A-Z]{2,6}-\\d{4}-\\d{6,9})(?:/|$)");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NUMBER_BYTES = 6;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] number = new byte[NUMBER_BYTES];
        RANDOM.nextBytes(number);
        var inPath = CASE_IN_PATH.matcher(request.getRequestURI());
        MDC.put(REQUEST, HexFormat.of().formatHex(number));
        // The container's error dispatch comes after this filter has gone, and still tells the number.
        request.setAttribute(REQUEST, MDC.get(REQUEST));
        response.setHeader("X-Request-Id", MDC.get(REQUEST));
        try (var about = inPath.find() ? CaseLog.about(inPath.group(1)) : CaseLog.none()) {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(REQUEST);
        }
    }
}
