package org.kept.customer.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What there is to choose from in the module's forms and filters, each value with its word. */
@Component("customerChoices")
class Choices {

    private static final Map<String, List<String>> VALUES = Map.of(
            "relationship",
            List.of(
                    "prospect",
                    "customer",
                    "former_customer",
                    "partner",
                    "reseller",
                    "supplier",
                    "competitor",
                    "resident",
                    "agency",
                    "other"),
            "kind",
            List.of("account", "contact"),
            "channel",
            List.of(
                    "phone",
                    "email",
                    "letter",
                    "visit",
                    "counter",
                    "chat",
                    "sms",
                    "social",
                    "event",
                    "web_form",
                    "portal"),
            "direction",
            List.of("out", "in", "internal"),
            "preferred",
            List.of("email", "phone", "sms", "letter", "visit"),
            "basis",
            List.of(
                    "consent",
                    "contract",
                    "legal_obligation",
                    "vital_interests",
                    "public_task",
                    "legitimate_interests"));

    private final MessageSource messages;

    Choices(MessageSource messages) {
        this.messages = messages;
    }

    /** The values of one kind with their words. */
    public Map<String, String> of(String kind) {
        return among(kind, VALUES.get(kind));
    }

    /** The same behind an empty first choice, named by its message. */
    public Map<String, String> optional(String kind, String emptyKey) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("", messages.getMessage(emptyKey, null, LocaleContextHolder.getLocale()));
        options.putAll(of(kind));
        return options;
    }

    /** Some values of a kind with their words. */
    Map<String, String> among(String kind, List<String> values) {
        Map<String, String> options = new LinkedHashMap<>();
        values.forEach(value -> options.put(value, word(kind, value)));
        return options;
    }

    /** The word of one value. */
    public String word(String kind, String value) {
        return value == null
                ? ""
                : messages.getMessage("customer." + kind + "." + value, null, value, LocaleContextHolder.getLocale());
    }

    /** A sentence of the module. */
    String say(String key, Object... values) {
        return messages.getMessage("customer." + key, values, LocaleContextHolder.getLocale());
    }
}
