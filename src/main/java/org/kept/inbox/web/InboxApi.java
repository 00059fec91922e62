package org.kept.inbox.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.kept.inbox.domain.InboxQuery;
import org.kept.inbox.domain.InboxTask;
import org.kept.inbox.domain.TaskDesk;
import org.kept.promise.PromiseView;
import org.kept.promise.Promises;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.kept.shared.Slice;
import org.kept.workflow.Tasks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for other systems: lists, one task with its form, and working on it. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Inbox")
class InboxApi {

    private final InboxReader reader;
    private final TaskDesk desk;
    private final Tasks tasks;
    private final Promises promises;

    InboxApi(InboxReader reader, TaskDesk desk, Tasks tasks, Promises promises) {
        this.reader = reader;
        this.desk = desk;
        this.tasks = tasks;
        this.promises = promises;
    }

    @GetMapping("/inbox")
    @Operation(summary = "Open tasks: mine, my teams' unclaimed ones, or all you may see")
    Slice<InboxItem> list(
            @RequestParam(required = false) String queue,
            @RequestParam(required = false) String q,
            @RequestParam(required = false) String sort,
            @RequestParam(required = false) String after,
            @RequestParam(required = false) Integer limit) {
        return reader.page(InboxQuery.of(queue, q, sort, after, limit));
    }

    @GetMapping("/tasks/{id}")
    @Operation(summary = "One open task with its form and what the form starts with")
    TaskDetail read(@PathVariable String id) {
        InboxTask task = desk.find(id).orElseThrow(() -> new NotFoundException("task"));
        Tasks.Form form = tasks.form(id);
        return TaskDetail.of(
                reader.items(List.of(task)).get(0), form, task.ref() == null ? List.of() : promises.of(task.ref()));
    }

    @PostMapping("/tasks/{id}/claim")
    @Operation(summary = "Take the task; 409 says who has it")
    InboxItem claim(@PathVariable String id) {
        desk.claim(id);
        return now(id);
    }

    @PostMapping("/tasks/{id}/release")
    @Operation(summary = "Give the task back to its teams")
    InboxItem release(@PathVariable String id) {
        desk.release(id);
        return now(id);
    }

    @PostMapping("/tasks/{id}/complete")
    @Operation(
            summary = "Answer the form and finish the task; 409 says who was first, 422 which answers are not accepted")
    Completed complete(@PathVariable String id, @RequestBody Answers body) {
        if (body.answers() == null) {
            throw InvalidInputException.of("answers", "Send the form's answers as an object");
        }
        InboxTask done = desk.complete(id, body.answers());
        return new Completed(id, done.ref() == null ? null : done.ref().value(), true);
    }

    private InboxItem now(String id) {
        return reader.items(List.of(desk.open(id))).get(0);
    }

    /** What was said in the form. */
    record Answers(Map<String, Object> answers) {}

    /** That it is done. */
    record Completed(String id, String ref, boolean completed) {}

    /** A task with everything needed to work on it. */
    record TaskDetail(
            String id,
            String ref,
            String name,
            String title,
            String customer,
            String assignee,
            List<String> teams,
            Instant createdAt,
            Instant dueAt,
            String formId,
            JsonNode form,
            Map<String, Object> data,
            List<InboxItem.Promised> promises) {

        static TaskDetail of(InboxItem item, Tasks.Form form, List<PromiseView> promises) {
            return new TaskDetail(
                    item.id(),
                    item.ref(),
                    item.name(),
                    item.title(),
                    item.customer(),
                    item.assignee(),
                    item.teams(),
                    item.createdAt(),
                    item.dueAt(),
                    form.id(),
                    form.schema(),
                    form.data(),
                    promises.stream().map(InboxItem.Promised::of).toList());
        }
    }
}
