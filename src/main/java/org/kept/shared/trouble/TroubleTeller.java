package org.kept.shared.trouble;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Tells a trouble to whoever asked: a page to a browser, problem+json to the API; ours go to the log with a number to quote. */
@Component
class TroubleTeller {

    private static final Logger log = LoggerFactory.getLogger(TroubleTeller.class);
    private static final int OURS = 500;
    /** Where the request filter keeps the number it gave. */
    private static final String REQUEST_NUMBER = "request";

    /** @param path the address that was asked for; on an error dispatch it is no longer the request's own */
    Object tell(
            Trouble trouble, Throwable cause, String path, HttpServletRequest request, HttpServletResponse response) {
        Trouble told = trouble;
        if (trouble.status() >= OURS) {
            String number = (String) request.getAttribute(REQUEST_NUMBER);
            told = trouble.traced(number);
            log.error(
                    "Answered {} to {} in request {}",
                    trouble.status(),
                    path.replaceAll("\\p{Cntrl}", "?"),
                    number,
                    cause);
        }
        if (isApi(path, request)) {
            return ResponseEntity.status(told.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(told);
        }
        response.setStatus(told.status());
        var page = new ModelAndView("error/trouble", "trouble", told);
        page.setStatus(org.springframework.http.HttpStatusCode.valueOf(told.status()));
        return page;
    }

    private static boolean isApi(String path, HttpServletRequest request) {
        String accepts = request.getHeader("Accept");
        boolean wantsPage = accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE);
        boolean wantsJson = accepts != null && accepts.contains("json");
        return (path.startsWith("/api/") && !path.equals("/api/docs"))
                || path.startsWith("/actuator")
                || (wantsJson && !wantsPage);
    }
}
