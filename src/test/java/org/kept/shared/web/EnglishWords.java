package org.kept.shared.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of pages without a Spring context, for unit tests of what is written with them. */
public final class EnglishWords {

    private EnglishWords() {}

    /** Who looks: nobody, in London. */
    public static Viewing viewing() {
        var nobody = new DefaultListableBeanFactory().getBeanProvider(Viewer.class);
        return new Viewing(nobody, new WebSettings(ZoneId.of("Europe/London"), "*"));
    }

    /** Dates and amounts, as read at that moment. */
    public static Words at(Instant now) {
        return new Words(viewing(), messages("shared"), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** A module's messages. */
    public static ResourceBundleMessageSource messages(String module) {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages/" + module);
        bundle.setDefaultEncoding("UTF-8");
        return bundle;
    }
}
