package org.kept.shared.trouble;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container and the security filters send what they refused, so that it is told in the same words. */
@Controller
class TroublePage implements ErrorController {

    private final Troubles troubles;
    private final TroubleTeller teller;

    TroublePage(Troubles troubles, TroubleTeller teller) {
        this.troubles = troubles;
        this.teller = teller;
    }

    @RequestMapping("${server.error.path:/error}")
    Object tell(HttpServletRequest request, HttpServletResponse response) {
        var status = (Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var path = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        HttpStatus known = status == null ? HttpStatus.NOT_FOUND : HttpStatus.resolve(status);
        Trouble trouble = troubles.of(known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known);
        return teller.tell(trouble, cause, path == null ? "/" : path, request, response);
    }
}
