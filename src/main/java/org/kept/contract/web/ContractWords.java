package org.kept.contract.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The choices that lists and forms of contracts offer, with what they are called. */
@Component("contractWords")
class ContractWords {

    static final List<String> STATUSES = List.of("active", "renewing", "in_notice", "expired", "terminated");
    static final List<String> PLAYBOOKS = List.of("LOW_TOUCH", "STANDARD", "AT_RISK", "EXEC_SAVE");
    static final List<String> SORTS = List.of("notice", "end", "value", "name");
    static final List<String> CHANNELS = List.of("email", "letter", "phone", "visit", "web");
    private static final Map<String, List<String>> CHOICES = Map.of(
            "status", STATUSES,
            "playbook", PLAYBOOKS,
            "sort", SORTS,
            "channel", CHANNELS,
            "type", List.of("service", "subscription", "maintenance", "framework", "licence", "tenancy", "other"),
            "segment", List.of("enterprise", "mid", "small"),
            "customerType", List.of("business", "consumer"),
            "billingPeriod", List.of("monthly", "quarterly", "yearly", "once"),
            "usageTrend", List.of("up", "flat", "down"),
            "mark", List.of("5", "4", "3", "2", "1"));

    private final MessageSource messages;

    ContractWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The values of a list with their words. */
    public Map<String, String> of(String list) {
        Map<String, String> words = new LinkedHashMap<>();
        CHOICES.get(list).forEach(value -> words.put(value, say(list + "." + value)));
        return words;
    }

    /** The same, after a first choice that chooses nothing. */
    public Map<String, String> optional(String list, String key) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("", say(key));
        words.putAll(of(list));
        return words;
    }

    /** The parts of a customer's health in one line. */
    public String health(List<String> parts) {
        return parts.stream().map(part -> say("health." + part)).collect(Collectors.joining(", "));
    }

    /** What a page says after something was done. */
    String say(String key, Object... values) {
        return messages.getMessage("contract." + key, values, LocaleContextHolder.getLocale());
    }
}
