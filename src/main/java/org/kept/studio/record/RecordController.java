package org.kept.studio.record;

import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.runs.Doing;
import org.kept.studio.words.PartWords;
import org.kept.studio.words.Phrases;
import org.kept.workflow.trial.scenario.Given;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Recording a scenario by clicking: a form for what is given, then at each stop one for each thing that can happen next. */
@Controller
@RequestMapping("/studio/{module}/{file}/record")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class RecordController {

    private final RecordPage page;
    private final Recorder recorder;
    private final Doing doing;
    private final Phrases phrases;
    private final People people;

    RecordController(RecordPage page, Recorder recorder, Doing doing, Phrases phrases, People people) {
        this.page = page;
        this.recorder = recorder;
        this.doing = doing;
        this.phrases = phrases;
        this.people = people;
    }

    @ModelAttribute("ref")
    ModelRef ref(@PathVariable String module, @PathVariable String file) {
        return new ModelRef(module, file);
    }

    @GetMapping
    String show(@ModelAttribute("ref") ModelRef ref, @RequestParam(defaultValue = "") String like, Model model) {
        return recorder.find(ref, people.current())
                .map(recording -> page.stop(ref, recording, model))
                .orElseGet(() -> page.begin(ref, like, model));
    }

    @PostMapping("/begin")
    String begin(
            @ModelAttribute("ref") ModelRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return done(ref, sent, flash, () -> {
            Given given = Clicks.facts(page.like(ref, sent.getFirst("like")), sent, page.types());
            String message = sent.getFirst("message");
            recorder.begin(
                    ref,
                    page.process(ref),
                    new Given(
                            given.clock(),
                            given.ref(),
                            given.facts(),
                            given.data(),
                            given.promises(),
                            given.actions(),
                            given.variables(),
                            message == null || message.isBlank() ? null : message),
                    people.current());
        });
    }

    /** Something happens: {@code what} says which of the page's forms was sent. */
    @PostMapping("/step")
    String step(
            @ModelAttribute("ref") ModelRef ref,
            @RequestParam MultiValueMap<String, String> sent,
            RedirectAttributes flash) {
        return done(ref, sent, flash, () -> {
            switch (said(sent, "what")) {
                case "complete" -> complete(ref, sent);
                case "wait" ->
                    recorder.add(
                            ref,
                            Clicks.waited(said(sent, "pause"), said(sent, "amount"), said(sent, "unit")),
                            people.current());
                case "message" ->
                    recorder.add(ref, Clicks.message(said(sent, "message"), said(sent, "values")), people.current());
                case "fact" ->
                    recorder.add(
                            ref, Clicks.fact(said(sent, "fact"), said(sent, "value"), page.types()), people.current());
                case "incident" -> recorder.add(ref, Clicks.incident(said(sent, "step")), people.current());
                case "outcome" ->
                    recorder.give(
                            ref,
                            Clicks.outcome(
                                    said(sent, "step"),
                                    said(sent, "sets"),
                                    said(sent, "error"),
                                    said(sent, "fails"),
                                    sent.containsKey("later")),
                            people.current());
                case "back" -> recorder.back(ref, people.current());
                case "again" -> recorder.again(ref, people.current());
                default -> throw InvalidInputException.of("what", "Choose what happens next");
            }
        });
    }

    private void complete(ModelRef ref, MultiValueMap<String, String> sent) {
        var now = recorder.require(ref, people.current()).standing();
        var open = now.tasks().stream()
                .filter(task -> task.step().equals(said(sent, "step")))
                .findFirst()
                .orElseThrow(() -> InvalidInputException.of("step", "This task is not open any more"));
        recorder.add(ref, Clicks.completed(open, sent, page.factNames(ref), page.types()), people.current());
    }

    @PostMapping("/discard")
    String discard(@ModelAttribute("ref") ModelRef ref) {
        recorder.discard(ref, people.current());
        return "redirect:" + PartWords.page(ref) + "/trial";
    }

    @PostMapping("/keep")
    String keep(@ModelAttribute("ref") ModelRef ref, @RequestParam String name, RedirectAttributes flash) {
        String to = doing.then(PartWords.page(ref) + "/trial", flash, () -> {
            recorder.keep(ref, name.strip(), people.current());
            return phrases.say("runs.done.kept");
        });
        return flash.getFlashAttributes().containsKey("flashKind") ? "redirect:" + PartWords.page(ref) + "/record" : to;
    }

    private String done(ModelRef ref, MultiValueMap<String, String> sent, RedirectAttributes flash, Runnable deed) {
        String to = doing.then(PartWords.page(ref) + "/record", flash, () -> {
            deed.run();
            return null;
        });
        if (flash.getFlashAttributes().containsKey("flashKind")) {
            flash.addFlashAttribute("sent", sent.toSingleValueMap());
        }
        return to;
    }

    private static String said(MultiValueMap<String, String> sent, String key) {
        return sent.getFirst(key) == null ? "" : sent.getFirst(key);
    }
}
