package org.kept.customer.web;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.kept.customer.domain.CustomerCard;
import org.kept.customer.domain.Merging;
import org.kept.customer.domain.Unmerging;
import org.kept.shared.InvalidInputException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Contacts beside each other, to see whether they are one person, and the merge itself with its way back. */
@Controller
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ADMIN')")
class MergeController {

    private static final int MOST = 6;
    private static final String STEWARDS = "hasAnyRole('STAFF', 'MANAGER', 'ADMIN') and @mergeRights.mine()";

    private final CustomerCard card;
    private final CustomerPages pages;
    private final Merging merging;
    private final Unmerging unmerging;
    private final Choices choices;

    MergeController(CustomerCard card, CustomerPages pages, Merging merging, Unmerging unmerging, Choices choices) {
        this.card = card;
        this.pages = pages;
        this.merging = merging;
        this.unmerging = unmerging;
        this.choices = choices;
    }

    @GetMapping("/customers/compare")
    String compare(@RequestParam String ids, Model model) {
        List<CustomerPage> beside = identifiers(ids).stream()
                .map(id -> card.summary(id).id())
                .distinct()
                .map(id -> pages.of(id, null))
                .filter(page -> page.customer().contact())
                .toList();
        model.addAttribute("beside", beside);
        model.addAttribute(
                "labels",
                beside.stream()
                        .flatMap(page -> page.facts().keySet().stream())
                        .distinct()
                        .toList());
        return "customer/compare";
    }

    @PostMapping("/customers/{id}/merge")
    @PreAuthorize(STEWARDS)
    String merge(
            @PathVariable UUID id,
            @RequestParam UUID other,
            @RequestParam UUID survivor,
            @RequestParam(required = false) String reason,
            RedirectAttributes flash) {
        UUID merged = survivor.equals(id) ? other : id;
        if (!survivor.equals(id) && !survivor.equals(other)) {
            throw InvalidInputException.of("survivor", "Choose one of the two");
        }
        UUID merge = merging.merge(survivor, merged, reason);
        flash.addFlashAttribute("flash", choices.say("merge.done"));
        flash.addFlashAttribute("undo", "/customers/merges/" + merge + "/undo");
        return "redirect:/customers/" + survivor;
    }

    @PostMapping("/customers/{id}/distinct")
    @PreAuthorize(STEWARDS)
    String keepApart(@PathVariable UUID id, @RequestParam UUID other, RedirectAttributes flash) {
        merging.keepApart(card.summary(id).id(), card.summary(other).id());
        flash.addFlashAttribute("flash", choices.say("merge.apart"));
        return "redirect:/customers/" + id;
    }

    @PostMapping("/customers/merges/{merge}/undo")
    @PreAuthorize(STEWARDS)
    String undo(@PathVariable UUID merge, RedirectAttributes flash) {
        UUID survivor = unmerging.unmerge(merge);
        flash.addFlashAttribute("flash", choices.say("merge.undone"));
        return "redirect:/customers/" + survivor;
    }

    private static List<UUID> identifiers(String ids) {
        try {
            return Arrays.stream(ids.split(","))
                    .filter(id -> !id.isBlank())
                    .limit(MOST)
                    .map(id -> UUID.fromString(id.strip()))
                    .toList();
        } catch (IllegalArgumentException invented) {
            throw InvalidInputException.of("ids", "Give the identifiers of contacts with commas between");
        }
    }
}
