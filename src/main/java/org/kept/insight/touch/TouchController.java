package org.kept.insight.touch;

import org.kept.staff.People;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Hears from a task's page that it is open and in front. Whatever it hears, it answers the same: it tells nothing of the task. */
@Controller
class TouchController {

    private final TouchTime touch;
    private final People people;

    TouchController(TouchTime touch, People people) {
        this.touch = touch;
        this.people = people;
    }

    @PostMapping("/insight/work/{taskId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void beat(@PathVariable String taskId, @RequestParam int seconds) {
        touch.add(taskId, people.current().username(), seconds);
    }
}
