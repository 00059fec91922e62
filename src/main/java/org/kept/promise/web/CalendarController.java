package org.kept.promise.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.kept.promise.domain.CalendarDesk;
import org.kept.promise.domain.CalendarTable;
import org.kept.shared.InvalidInputException;
import org.kept.shared.NotFoundException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When we are there: hours and holidays, looked at by managers and changed by administrators. */
@Controller
@RequestMapping("/admin/calendars")
@PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
class CalendarController {

    private final CalendarTable calendars;
    private final CalendarDesk desk;
    private final Clock clock;

    CalendarController(CalendarTable calendars, CalendarDesk desk, Clock clock) {
        this.calendars = calendars;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("calendars", calendars.all());
        return "promise/calendars";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        CalendarTable.Entry calendar = calendars.all().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("calendar"));
        LocalDate yesterday =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1);
        model.addAttribute("calendar", calendar);
        model.addAttribute("weekdays", DayOfWeek.values());
        model.addAttribute("week", calendars.week(id));
        model.addAttribute("days", new TreeMap<>(calendars.specialDays(id, yesterday)));
        return "promise/calendar";
    }

    @PostMapping("/{id}/hours")
    @PreAuthorize("hasRole('ADMIN')")
    String addHours(
            @PathVariable String id,
            @RequestParam DayOfWeek day,
            @RequestParam String opens,
            @RequestParam String closes,
            RedirectAttributes flash) {
        return told(id, flash, () -> desk.addHours(id, day, opens, closes));
    }

    @PostMapping("/{id}/hours/remove")
    @PreAuthorize("hasRole('ADMIN')")
    String removeHours(
            @PathVariable String id, @RequestParam DayOfWeek day, @RequestParam int opens, RedirectAttributes flash) {
        return told(id, flash, () -> desk.removeHours(id, day, opens));
    }

    @PostMapping("/{id}/days")
    @PreAuthorize("hasRole('ADMIN')")
    String putDay(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam String name,
            @RequestParam(required = false) String opens,
            @RequestParam(required = false) String closes,
            RedirectAttributes flash) {
        return told(id, flash, () -> desk.putSpecialDay(id, day, name, opens, closes));
    }

    @PostMapping("/{id}/days/remove")
    @PreAuthorize("hasRole('ADMIN')")
    String removeDay(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            RedirectAttributes flash) {
        return told(id, flash, () -> desk.removeSpecialDay(id, day));
    }

    /** Does it and shows the calendar again, with what was wrong on top if it was refused. */
    private static String told(String id, RedirectAttributes flash, Runnable change) {
        try {
            change.run();
        } catch (InvalidInputException refused) {
            flash.addFlashAttribute("flash", refused.fields().get(0).message());
            flash.addFlashAttribute("flashKind", "error");
        }
        return "redirect:/admin/calendars/" + id;
    }
}
