package org.kept.shared.web;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The name, zone and locale to write a page for, also where nobody is signed in. */
@Component
public class Viewing {

    private final ObjectProvider<Viewer> viewers;
    private final WebSettings settings;

    Viewing(ObjectProvider<Viewer> viewers, WebSettings settings) {
        this.viewers = viewers;
        this.settings = settings;
    }

    /** What to call the person who is signed in; empty on a public page. */
    public String name() {
        return viewer().map(Viewer::name).orElseGet(Viewing::signInName);
    }

    /** The zone in which times are read. */
    public ZoneId zone() {
        return viewer().map(Viewer::zone).orElse(settings.zone());
    }

    /** The zone of the house itself, for what is read outside it. */
    public ZoneId houseZone() {
        return settings.zone();
    }

    /** The locale in which dates and numbers are written. */
    public Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    private Optional<Viewer> viewer() {
        return Optional.ofNullable(viewers.getIfUnique());
    }

    private static String signInName() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "" : authentication.getName();
    }
}
