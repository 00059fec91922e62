package org.kept.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.kept.casework.CaseAccess;
import org.kept.promise.PromiseView;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clocks of a case for other systems; each answer is the promise as it stands then. */
@RestController
@RequestMapping("/api/v1/cases/{ref}/promises/{policy}")
@Tag(name = "Cases")
class ClockApi {

    private final CaseAccess access;
    private final ClockDesk desk;

    ClockApi(CaseAccess access, ClockDesk desk) {
        this.access = access;
        this.desk = desk;
    }

    /** @param evidence the id of the letter, mail, call or note that asked the customer for something */
    record Stop(String reason, String evidence) {}

    /** Why it takes longer; the customer is told this. */
    record More(String reason) {}

    @PostMapping("/pause")
    @Operation(summary = "Stop a clock, for a reason that a letter, mail, call or note of the case shows")
    PromiseView pause(@PathVariable String ref, @PathVariable String policy, @RequestBody Stop stop) {
        return desk.pause(access.visible(ref), policy, stop.reason(), stop.evidence());
    }

    @PostMapping("/resume")
    @Operation(summary = "Start a clock again; a clock that runs goes on")
    PromiseView resume(@PathVariable String ref, @PathVariable String policy) {
        return desk.resume(access.visible(ref), policy);
    }

    @PostMapping("/extend")
    @Operation(summary = "Give a promise the extension that its policy allows")
    PromiseView extend(@PathVariable String ref, @PathVariable String policy, @RequestBody More more) {
        return desk.extend(access.visible(ref), policy, more.reason());
    }
}
