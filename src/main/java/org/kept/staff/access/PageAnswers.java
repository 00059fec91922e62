package org.kept.staff.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.kept.staff.signin.KnownDevices;
import org.kept.staff.signin.TooManyAttemptsException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** What a person in a browser sees when sign-in is needed, worked, failed or was not enough. */
@Component
class PageAnswers {

    private static final int TOO_MANY = 429;

    private final KnownDevices devices;

    PageAnswers(KnownDevices devices) {
        this.devices = devices;
    }

    /** Sends to the sign-in page and back afterwards; a part of a page that htmx asked for sends the whole page there. */
    void askToSignIn(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", signInFor(LocalPath.ofAddress(request.getHeader("HX-Current-URL"))));
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        boolean canComeBack = "GET".equals(request.getMethod());
        response.sendRedirect(signInFor(canComeBack ? LocalPath.of(request.getRequestURI() + query) : "/"));
    }

    void welcome(HttpServletRequest request, HttpServletResponse response, Authentication person) throws IOException {
        devices.remember(request, response, person.getName());
        response.sendRedirect(LocalPath.of(request.getParameter("next")));
    }

    /** Shows the sign-in page again with what was typed, and says neither which of the two was wrong nor who exists. */
    void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws ServletException, IOException {
        if (reason instanceof TooManyAttemptsException throttled) {
            response.setStatus(TOO_MANY);
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
            request.setAttribute("wait", (throttled.seconds() + 59) / 60);
        } else {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        }
        request.getRequestDispatcher("/login/refused").forward(request, response);
    }

    /** A page that stood open too long before the sign-in form was sent is no attack: it is shown afresh. */
    void forbid(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && "/login".equals(request.getServletPath())) {
            response.sendRedirect("/login?stale");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static String signInFor(String next) {
        return "/".equals(next) ? "/login" : "/login?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
