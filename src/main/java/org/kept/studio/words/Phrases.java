package org.kept.studio.words;

import org.kept.shared.web.Viewing;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The Studio's own words, for what is put together outside a template. */
@Component("studioPhrases")
public class Phrases {

    private final MessageSource messages;
    private final Viewing viewing;

    Phrases(MessageSource messages, Viewing viewing) {
        this.messages = messages;
        this.viewing = viewing;
    }

    /** The words under {@code studio.} and this key. */
    public String say(String key, Object... values) {
        return messages.getMessage("studio." + key, values, viewing.locale());
    }

    /** The same, or other words where the bundle has none. */
    public String sayOr(String key, String otherwise, Object... values) {
        return messages.getMessage("studio." + key, values, otherwise, viewing.locale());
    }

    /** The words of another module. */
    public String sayOf(String wholeKey, String otherwise) {
        return messages.getMessage(wholeKey, null, otherwise, viewing.locale());
    }
}
