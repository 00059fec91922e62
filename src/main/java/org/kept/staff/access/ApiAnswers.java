package org.kept.staff.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.kept.staff.signin.TooManyAttemptsException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** What a program sees when it is not signed in or may not do what it asks: a problem in the form of all others. */
@Component
class ApiAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ObjectMapper json;

    ApiAnswers(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (reason instanceof TooManyAttemptsException throttled) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(throttled.seconds()));
            String words = "Too many attempts to sign in: try again in " + throttled.seconds() + " seconds";
            answer(request, response, HttpStatus.TOO_MANY_REQUESTS, words);
            return;
        }
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Kept\", charset=\"UTF-8\"");
        response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Kept\"");
        boolean tried = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        answer(
                request,
                response,
                HttpStatus.UNAUTHORIZED,
                tried
                        ? "These credentials are not right, or no longer"
                        : "Sign in with HTTP Basic, or with a token in the Authorization header");
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, "Your account may not do this");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String words)
            throws IOException {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words);
        problem.setInstance(URI.create(request.getRequestURI()));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
