package org.kept.insight.web.goals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.kept.insight.goals.GoalBook;
import org.kept.insight.goals.NewGoal;
import org.kept.insight.web.Links;
import org.kept.shared.Slice;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Goals for other systems. */
@RestController
@RequestMapping("/api/v1/goals")
@PreAuthorize("hasAnyRole('MANAGER', 'ANALYST', 'ADMIN')")
@Tag(name = "Insight")
class GoalApi {

    private final GoalBook goals;
    private final Links links;

    GoalApi(GoalBook goals, Links links) {
        this.goals = goals;
        this.links = links;
    }

    @GetMapping
    @Operation(
            summary =
                    "The goals that stand, each with its progress, or with measured: false where there is no number to go by")
    Slice<GoalBody> list() {
        List<GoalBody> all = goals.all().stream()
                .map(standing -> GoalBody.of(standing, links))
                .toList();
        return new Slice<>(all, null, all.size());
    }

    @GetMapping("/{id}")
    @Operation(summary = "One goal, with its progress")
    @ApiResponse(responseCode = "404", description = "There is no such goal, or it was given up")
    GoalBody get(@PathVariable UUID id) {
        return GoalBody.of(goals.get(id), links);
    }

    @PostMapping
    @Operation(
            summary = "Set a goal",
            description =
                    "Tied to a measure of a process or of a step. Baseline and target in the measure's unit, or in the one that unit names.")
    @ApiResponse(responseCode = "201", description = "The goal stands")
    @ApiResponse(responseCode = "422", description = "Some fields are not acceptable; each is named")
    ResponseEntity<GoalBody> add(@RequestBody NewGoal goal, Principal person) {
        GoalBook.Standing standing = goals.add(goal, person.getName());
        return ResponseEntity.created(
                        URI.create("/api/v1/goals/" + standing.goal().id()))
                .body(GoalBody.of(standing, links));
    }
}
