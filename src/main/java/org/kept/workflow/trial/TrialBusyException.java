package org.kept.workflow.trial;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** As many trials run on this node as may run at once; answered with 429 and when to try again. */
public class TrialBusyException extends ErrorResponseException {

    private static final int SECONDS = 10;

    TrialBusyException() {
        super(
                HttpStatus.TOO_MANY_REQUESTS,
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.TOO_MANY_REQUESTS, "Other trials are running; try again in a few seconds"),
                null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS));
    }
}
