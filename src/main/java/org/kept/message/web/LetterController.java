package org.kept.message.web;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.UUID;
import org.kept.casework.CaseAccess;
import org.kept.message.Letters;
import org.kept.message.Letters.Letter;
import org.kept.message.domain.EnclosedLetters;
import org.kept.message.letters.LetterShelf;
import org.kept.message.letters.LettersToPrint;
import org.kept.message.post.Attachment;
import org.kept.shared.ConflictException;
import org.kept.shared.NotFoundException;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Letters as they were written, for those who may see the case, and the pile that waits for the post. */
@Controller
@RequestMapping("/letters")
@PreAuthorize("hasAnyRole('STAFF', 'MANAGER', 'ANALYST', 'ADMIN')")
class LetterController {

    private static final String ONLY_ITSELF =
            "default-src 'none'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Letters letters;
    private final LetterShelf shelf;
    private final LettersToPrint waiting;
    private final CaseAccess access;
    private final MessageSource words;

    LetterController(
            Letters letters, LetterShelf shelf, LettersToPrint waiting, CaseAccess access, MessageSource words) {
        this.letters = letters;
        this.shelf = shelf;
        this.waiting = waiting;
        this.access = access;
        this.words = words;
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> read(@PathVariable UUID id, HttpServletResponse answer) {
        Attachment pdf = shelf.find(visible(id).id())
                .map(EnclosedLetters.Enclosed::pdf)
                .orElseThrow(() -> new NotFoundException("letter"));
        answer.setHeader("Content-Security-Policy", ONLY_ITSELF);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(pdf.name()).build().toString())
                .body(pdf.content().get());
    }

    @GetMapping("/to-print")
    String toPrint(Model model) {
        model.addAttribute("letters", waiting.list());
        model.addAttribute("count", waiting.count());
        return "message/to-print";
    }

    @PostMapping("/{id}/posted")
    String posted(@PathVariable UUID id, Principal person, RedirectAttributes after) {
        Letter letter = visible(id);
        try {
            shelf.posted(id, person.getName());
            Object[] title = {letter.title()};
            after.addFlashAttribute(
                    "flash", words.getMessage("message.letters.posted", title, LocaleContextHolder.getLocale()));
        } catch (ConflictException over) {
            after.addFlashAttribute("flash", over.getMessage());
            after.addFlashAttribute("flashKind", "warn");
        }
        return "redirect:/letters/to-print";
    }

    private Letter visible(UUID id) {
        Letter letter = letters.find(id).orElseThrow(() -> new NotFoundException("letter"));
        access.visible(letter.ref());
        return letter;
    }
}
