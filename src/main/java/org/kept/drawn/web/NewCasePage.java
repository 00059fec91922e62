package org.kept.drawn.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.kept.drawn.DrawnCases;
import org.kept.drawn.DrawnCases.NewCase;
import org.kept.shared.CaseRef;
import org.kept.shared.InvalidInputException;
import org.kept.shared.web.Problems;
import org.kept.workflow.starts.Startable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people begin a case of a process that an analyst drew: whom it is about, and what its first form asks. */
@Controller
@RequestMapping("/cases/new")
class NewCasePage {

    private final DrawnCases cases;
    private final SentCases sender;
    private final OneCustomer customers;
    private final ObjectMapper json;
    private final MessageSource words;

    NewCasePage(DrawnCases cases, SentCases sender, OneCustomer customers, ObjectMapper json, MessageSource words) {
        this.cases = cases;
        this.sender = sender;
        this.customers = customers;
        this.json = json;
        this.words = words;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("processes", cases.offered());
        return "drawn/list";
    }

    @GetMapping("/{processKey}")
    String form(@PathVariable String processKey, @RequestParam(required = false) UUID customer, Model model) {
        Startable process = cases.offer(processKey);
        return show(process, customers.typed(customer), Map.of(), Map.of(), model);
    }

    @PostMapping("/{processKey}")
    String begin(
            @PathVariable String processKey,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Model model,
            RedirectAttributes after) {
        Startable process = cases.offer(processKey);
        Map<String, Object> answers = Map.of();
        try {
            answers = read(sent.get("answers"));
            CaseRef ref = sender.send(new NewCase(process.key(), customers.meant(sent), answers), sent.get("once"));
            after.addFlashAttribute("flash", say("drawn.begun", ref.value()));
            return "redirect:/cases/" + (sender.sees(ref) ? ref : "new");
        } catch (InvalidInputException wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(process, sent, answers, Problems.of(wrong), model);
        }
    }

    private Map<String, Object> read(String answers) {
        try {
            Map<String, Object> read =
                    answers == null || answers.isBlank() ? null : json.readValue(answers, new TypeReference<>() {});
            return read == null ? Map.of() : read;
        } catch (JsonProcessingException e) {
            throw InvalidInputException.of("answers", say("drawn.unreadable"));
        }
    }

    private String show(
            Startable process,
            Map<String, String> typed,
            Map<String, Object> answers,
            Map<String, String> problems,
            Model model) {
        Map<String, String> ofTheForm = new LinkedHashMap<>(problems);
        ofTheForm.keySet().removeAll(OneCustomer.FIELDS);
        model.addAttribute("process", process);
        model.addAttribute("typed", typed);
        model.addAttribute("problems", problems);
        model.addAttribute("schema", write(process.form()));
        model.addAttribute("values", write(answers));
        model.addAttribute("errors", ofTheForm.isEmpty() ? null : write(ofTheForm));
        model.addAttribute("once", UUID.randomUUID().toString());
        return "drawn/start";
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("This form cannot be written as JSON", e);
        }
    }

    private String say(String key, Object... values) {
        return words.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
