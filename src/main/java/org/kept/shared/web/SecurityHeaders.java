package org.kept.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers every answer carries, also those of filters that refuse a request: a page runs only what Kept serves, is shown in no
 * foreign frame and kept in no cache. Runs before sign-in; the security configuration need not repeat them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class SecurityHeaders extends OncePerRequestFilter {

    private static final String POLICY =
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self' data:; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'self';"
                    + " frame-ancestors ";
    private static final String EMBEDDED_FORM = "/public/lead/embed";

    private final WebSettings settings;

    SecurityHeaders(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean embedded = request.getRequestURI().startsWith(request.getContextPath() + EMBEDDED_FORM);
        response.setHeader("Content-Security-Policy", POLICY + (embedded ? settings.embedAncestors() : "'none'"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        // The resource handler replaces this for assets, which are named by their content.
        response.setHeader("Cache-Control", "no-store");
        chain.doFilter(request, response);
    }
}
