package org.kept.lead.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.kept.lead.Leads;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.CaseRef;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.kept.shared.web.PublicThrottle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Where the first promise is made: the form anybody may send, here or in a frame of another site. */
@Controller
class PublicLeadPage {

    private static final String PAGE = "/public/lead";
    private static final String FRAME = "/public/lead/embed";

    private final Leads leads;
    private final Promises promises;
    private final PublicThrottle throttle;

    PublicLeadPage(Leads leads, Promises promises, PublicThrottle throttle) {
        this.leads = leads;
        this.promises = promises;
        this.throttle = throttle;
    }

    @GetMapping({PAGE, FRAME})
    String form(HttpServletRequest request, Model model) {
        return show(PublicLeadForm.empty(once()), Map.of(), request, model);
    }

    @PostMapping({PAGE, FRAME})
    String send(
            @ModelAttribute("sent") PublicLeadForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        long wait = throttle.waitFor(request.getRemoteAddr());
        if (wait > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            model.addAttribute("wait", (wait + 59) / 60);
            return again(form, Map.of(), request, model);
        }
        try {
            CaseRef ref = receive(form);
            model.addAttribute("ref", ref);
            model.addAttribute("promise", promiseOf(ref));
            return page("lead/thanks", request, model);
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return again(form, Problems.of(wrong), request, model);
        }
    }

    /** A form sent again with other words, from the browser's memory, is another message; who it is from tells that it is the same lead. */
    private CaseRef receive(PublicLeadForm form) {
        form.requirePerson();
        String key = blank(form.once()) || form.once().length() > 100 ? once() : form.once();
        try {
            return leads.receive(LeadInput.require(form.lead()), "web_form", key);
        } catch (ConflictException changed) {
            return leads.receive(form.lead(), "web_form", once());
        }
    }

    private PromiseView promiseOf(CaseRef ref) {
        return promises.of(ref).stream()
                .filter(promise ->
                        promise.fulfilledAt() == null && promise.policy().startsWith("first-contact"))
                .findFirst()
                .orElse(null);
    }

    private String again(PublicLeadForm form, Map<String, String> problems, HttpServletRequest request, Model model) {
        return show(form.again(once()), problems, request, model);
    }

    private static String show(
            PublicLeadForm form, Map<String, String> problems, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        return page("lead/public", request, model);
    }

    private static String page(String view, HttpServletRequest request, Model model) {
        model.addAttribute("action", request.getRequestURI().endsWith("/embed") ? FRAME : PAGE);
        return view;
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
