package org.kept.message.web;

import java.util.UUID;
import org.kept.message.inbound.MailDesk;
import org.kept.shared.ConflictException;
import org.kept.shared.InvalidInputException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Mail that came in and found no case by itself. */
@Controller
@RequestMapping("/mail")
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ANALYST', 'ADMIN')")
class MailController {

    private final MailDesk desk;
    private final MessageSource words;

    MailController(MailDesk desk, MessageSource words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", desk.list());
        model.addAttribute("count", desk.count());
        return "message/mail-in";
    }

    /** The mail as it came: to be saved, never to be shown, for nobody knows what is in it. */
    @GetMapping("/{id}")
    ResponseEntity<byte[]> source(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(id + ".eml")
                                .build()
                                .toString())
                .body(desk.source(id));
    }

    @PostMapping("/{id}/case")
    String assign(@PathVariable UUID id, @RequestParam(defaultValue = "") String ref, RedirectAttributes after) {
        try {
            Object[] where = {desk.assign(id, ref).value()};
            flash(after, words.getMessage("message.mail.assigned", where, LocaleContextHolder.getLocale()), "ok");
        } catch (InvalidInputException wrong) {
            flash(after, wrong.fields().get(0).message(), "warn");
        } catch (ConflictException over) {
            flash(after, over.getMessage(), "warn");
        }
        return "redirect:/mail";
    }

    @PostMapping("/{id}/settled")
    String settle(@PathVariable UUID id, RedirectAttributes after) {
        try {
            desk.settle(id);
            flash(after, words.getMessage("message.mail.settled", null, LocaleContextHolder.getLocale()), "ok");
        } catch (ConflictException over) {
            flash(after, over.getMessage(), "warn");
        }
        return "redirect:/mail";
    }

    private static void flash(RedirectAttributes after, String text, String kind) {
        after.addFlashAttribute("flash", text);
        after.addFlashAttribute("flashKind", kind);
    }
}
