package org.kept.studio.acts;

import java.io.IOException;
import java.util.List;
import org.kept.shared.InvalidInputException;
import org.kept.staff.People;
import org.kept.studio.ModelRef;
import org.kept.studio.draft.Drafts;
import org.kept.studio.release.Deployments;
import org.kept.studio.release.Jointly;
import org.kept.studio.release.Purpose;
import org.kept.studio.release.Releases;
import org.kept.studio.shelf.Contents;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do about a draft with the buttons of its page, each with a sentence about what came of it. */
@Controller
@RequestMapping("/studio/{module}/{file}")
@PreAuthorize("hasAnyRole('ANALYST', 'ADMIN')")
class ActsController {

    private final Drafts drafts;
    private final Releases releases;
    private final Jointly jointly;
    private final Deployments deployments;
    private final Contents contents;
    private final Acting acting;
    private final People people;

    ActsController(
            Drafts drafts,
            Releases releases,
            Jointly jointly,
            Deployments deployments,
            Contents contents,
            Acting acting,
            People people) {
        this.drafts = drafts;
        this.releases = releases;
        this.jointly = jointly;
        this.deployments = deployments;
        this.contents = contents;
        this.acting = acting;
        this.people = people;
    }

    @ModelAttribute("ref")
    ModelRef ref(@PathVariable String module, @PathVariable String file) {
        return new ModelRef(module, file);
    }

    /** Makes a draft of what is live, or takes over the one there is. */
    @PostMapping("/change")
    String change(
            @ModelAttribute("ref") ModelRef ref,
            @RequestParam(defaultValue = "false") boolean takeOver,
            RedirectAttributes flash) {
        return acting.then(ref, "?edit=true", null, flash, () -> {
            byte[] content = contents.shown(ref, null).file().bytes();
            drafts.save(ref, content, new Drafts.Saving(null, null, takeOver), people.current());
        });
    }

    /** The file as it comes from Camunda Modeler becomes the draft. */
    @PostMapping("/upload")
    String upload(
            @ModelAttribute("ref") ModelRef ref,
            @RequestParam(name = "content", required = false) MultipartFile content,
            RedirectAttributes flash)
            throws IOException {
        if (content == null || content.isEmpty()) {
            throw InvalidInputException.of("content", "Choose the file");
        }
        byte[] bytes = content.getBytes();
        return acting.then(
                ref,
                "",
                "uploaded",
                flash,
                () -> drafts.save(ref, bytes, new Drafts.Saving(null, null, false), people.current()));
    }

    @PostMapping("/submit")
    String submit(
            @ModelAttribute("ref") ModelRef ref,
            @ModelAttribute("said") SaidForm said,
            @RequestParam(defaultValue = "") List<String> with,
            RedirectAttributes flash) {
        String page = acting.then(
                ref,
                "",
                with.isEmpty() ? "submitted" : "submitted.together",
                flash,
                () -> jointly.submit(
                        ref,
                        new Purpose(said.reason(), said.measure(), said.expectation(), null, said.direction(), null),
                        ticked(with),
                        people.current()));
        if (flash.getFlashAttributes().containsKey("flashKind")) {
            // Refused: what was typed stays.
            flash.addFlashAttribute("said", said);
        }
        return page;
    }

    @PostMapping("/approve")
    String approve(
            @ModelAttribute("ref") ModelRef ref,
            @RequestParam String hash,
            @RequestParam(defaultValue = "") List<String> with,
            RedirectAttributes flash) {
        return acting.then(
                ref,
                "",
                with.isEmpty() ? "approved" : "approved.together",
                flash,
                () -> jointly.approve(ref, hash, ticked(with), people.current()));
    }

    @PostMapping("/return")
    String giveBack(@ModelAttribute("ref") ModelRef ref, @RequestParam String why, RedirectAttributes flash) {
        return acting.then(ref, "", "returned", flash, () -> releases.giveBack(ref, why, people.current()));
    }

    @PostMapping("/deploy")
    String deploy(
            @ModelAttribute("ref") ModelRef ref,
            @RequestParam String hash,
            @RequestParam(defaultValue = "") List<String> with,
            RedirectAttributes flash) {
        return acting.then(
                ref,
                "",
                with.isEmpty() ? "deployed" : "deployed.together",
                flash,
                () -> deployments.deploy(ref, hash, ticked(with), people.current()));
    }

    /** The other drafts of the module that were ticked. */
    private static List<Deployments.Together> ticked(List<String> with) {
        return with.stream().map(Deployments.Together::of).toList();
    }

    @PostMapping("/discard")
    String discard(@ModelAttribute("ref") ModelRef ref, RedirectAttributes flash) {
        boolean fresh = drafts.require(ref).base().version() == 0;
        String page = acting.then(ref, "", "discarded", flash, () -> drafts.discard(ref, false, people.current()));
        return fresh && drafts.find(ref).isEmpty() ? "redirect:/studio" : page;
    }

    @PostMapping("/versions/{version}/restore")
    String restore(
            @ModelAttribute("ref") ModelRef ref,
            @PathVariable int version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        return acting.then(
                ref, "", "restored", flash, () -> deployments.restore(ref, version, reason, people.current()));
    }
}
