package org.kept.shared.trouble;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Everything a controller throws becomes a trouble in words, on pages and in the API alike. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class TroubleAdvice {

    private final Troubles troubles;
    private final TroubleTeller teller;

    TroubleAdvice(Troubles troubles, TroubleTeller teller) {
        this.troubles = troubles;
        this.teller = teller;
    }

    /** Whether to ask for a sign-in or to refuse is for the security filters to say. */
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException refusal) {
        throw refusal;
    }

    /** The browser has gone; nobody is there to tell. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void nobodyListens() {}

    @ExceptionHandler(Exception.class)
    Object tell(Exception problem, HttpServletRequest request, HttpServletResponse response) {
        if (problem instanceof ErrorResponse known) {
            // Such as Allow and Retry-After.
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return teller.tell(troubles.of(problem), problem, path, request, response);
    }
}
