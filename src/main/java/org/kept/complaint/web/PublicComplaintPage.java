package org.kept.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kept.complaint.Complaints;
import org.kept.complaint.NewComplaint;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a customer tells us what went wrong, and is told by when somebody reads it: before they send it, and after. */
@Controller
@RequestMapping("/public/complaint")
class PublicComplaintPage {

    private static final String FIRST_PROMISE = "complaint-triage";

    private final Complaints complaints;
    private final ComplaintInput input;
    private final Promises promises;
    private final PublicThrottle throttle;
    private final Clock clock;

    PublicComplaintPage(
            Complaints complaints, ComplaintInput input, Promises promises, PublicThrottle throttle, Clock clock) {
        this.complaints = complaints;
        this.input = input;
        this.promises = promises;
        this.throttle = throttle;
        this.clock = clock;
    }

    @GetMapping
    String form(Model model) {
        return show(PublicComplaintForm.empty(once()), Map.of(), model);
    }

    @PostMapping
    String send(
            @ModelAttribute("sent") PublicComplaintForm form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        long wait = throttle.waitFor(request.getRemoteAddr());
        if (wait > 0) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
            model.addAttribute("wait", (wait + 59) / 60);
            return show(form.again(once()), Map.of(), model);
        }
        try {
            form.requirePerson();
            CaseRef ref = receive(input.requireAnswerable(form.complaint(), List.of()), form.once());
            model.addAttribute("ref", ref);
            model.addAttribute("promise", firstPromise(ref));
            model.addAttribute("mailed", form.complaint().customer().email() != null);
            return "complaint/thanks";
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(form.again(once()), Problems.of(wrong), model);
        }
    }

    /** A form sent again with other words, from the browser's memory, is another complaint: to lose it would be worse. */
    private CaseRef receive(NewComplaint complaint, String once) {
        try {
            return complaints.receive(complaint, Sent.key("form", once));
        } catch (ConflictException changed) {
            return complaints.receive(complaint, null);
        }
    }

    private PromiseView firstPromise(CaseRef ref) {
        return promises.of(ref).stream()
                .filter(promise ->
                        promise.fulfilledAt() == null && promise.policy().equals(FIRST_PROMISE))
                .min(Comparator.comparing(PromiseView::dueAt))
                .orElse(null);
    }

    private String show(PublicComplaintForm form, Map<String, String> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("businessLines", ComplaintWords.BUSINESS_LINES);
        model.addAttribute("readBy", promises.dueAt(FIRST_PROMISE, clock.instant()));
        return "complaint/public";
    }

    private static String once() {
        return UUID.randomUUID().toString();
    }
}
