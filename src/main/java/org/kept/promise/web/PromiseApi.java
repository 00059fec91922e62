package org.kept.promise.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.kept.promise.clock.BusinessCalendar;
import org.kept.promise.clock.Course;
import org.kept.promise.clock.Term;
import org.kept.promise.domain.CalendarTable;
import org.kept.promise.domain.PolicyTable;
import org.kept.promise.domain.PromiseLists;
import org.kept.promise.domain.PromisePolicy;
import org.kept.shared.InvalidInputException;
import org.kept.shared.Slice;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Promises for other systems: the ledger across cases, and when something would be due. */
@RestController
@RequestMapping("/api/v1/promises")
@Tag(name = "Promises")
class PromiseApi {

    private static final int LONGEST_PAGE = 200;

    private final PromiseLists lists;
    private final PolicyTable policies;
    private final CalendarTable calendars;

    PromiseApi(PromiseLists lists, PolicyTable policies, CalendarTable calendars) {
        this.lists = lists;
        this.policies = policies;
        this.calendars = calendars;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    @Operation(summary = "Promises of all cases by state: open, at-risk, paused, kept, broken or cancelled")
    Slice<PromiseLists.Row> list(
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "50") int limit) {
        return lists.in(state, after, Math.max(1, Math.min(limit, LONGEST_PAGE)));
    }

    @PostMapping("/preview")
    @PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ANALYST', 'ADMIN')")
    @Operation(summary = "When something would be due by a policy or by terms of your own, and why; makes no promise")
    Preview preview(@RequestBody PreviewRequest body) {
        PreviewRequest request = body.checked();
        if (request.policy() != null) {
            PromisePolicy policy = policies.find(request.policy())
                    .orElseThrow(() -> InvalidInputException.of("policy", "There is no such policy"));
            return reckon(policy.calendar(), policy.term(), policy.receiptRolls(), request);
        }
        String calendar = request.calendar() == null ? "england" : request.calendar();
        return reckon(calendar, request.term(), false, request);
    }

    private Preview reckon(String id, Term term, boolean receiptRolls, PreviewRequest request) {
        BusinessCalendar calendar =
                calendars.find(id).orElseThrow(() -> InvalidInputException.of("calendar", "There is no such calendar"));
        Course course = new Course(term, request.start().toInstant(), receiptRolls, List.of(), request.breaks(), null);
        return Preview.of(course.reckon(calendar), calendar.zone());
    }
}
