package org.kept.lead.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an e-mail address or a job title tells by itself: whose mailbox it may be, what kind of provider, how high a post. */
final class Marks {

    private static final Set<String> SHARED =
            Set.of("info", "office", "sales", "contact", "hello", "mail", "admin", "support", "enquiries", "team");
    private static final Set<String> FREE = Set.of(
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "hotmail.com",
            "live.com",
            "yahoo.com",
            "icloud.com",
            "aol.com",
            "proton.me",
            "protonmail.com",
            "gmx.de",
            "gmx.net",
            "web.de",
            "mail.com",
            "yandex.ru",
            "qq.com",
            "163.com");
    private static final Set<String> DISPOSABLE = Set.of(
            "mailinator.com", "guerrillamail.com", "10minutemail.com", "yopmail.com", "trashmail.com", "tempmail.com");

    private static final Map<String, List<String>> LEVELS = levels();

    private Marks() {}

    /** Whether several people read this mailbox, so that it alone says nothing about who wrote. */
    static boolean sharedMailbox(String emailKey) {
        return emailKey != null && SHARED.contains(emailKey.substring(0, emailKey.indexOf('@')));
    }

    static String domain(String emailKey) {
        return emailKey == null ? null : emailKey.substring(emailKey.lastIndexOf('@') + 1);
    }

    /** {@code company}, {@code free}, {@code disposable} or {@code none}. */
    static String domainType(String emailKey) {
        String domain = domain(emailKey);
        if (domain == null) {
            return "none";
        }
        return FREE.contains(domain) ? "free" : DISPOSABLE.contains(domain) ? "disposable" : "company";
    }

    /** {@code executive}, {@code director}, {@code manager}, {@code student}, {@code staff} or {@code unknown}, from the job title's words. */
    static String jobLevel(String jobTitle) {
        if (jobTitle == null) {
            return "unknown";
        }
        String words = " " + jobTitle.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ") + " ";
        return LEVELS.entrySet().stream()
                .filter(level -> level.getValue().stream().anyMatch(word -> words.contains(" " + word + " ")))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("staff");
    }

    private static Map<String, List<String>> levels() {
        Map<String, List<String>> levels = new LinkedHashMap<>();
        levels.put("student", List.of("student", "intern", "trainee", "pupil"));
        levels.put(
                "executive",
                List.of(
                        "ceo",
                        "cto",
                        "cfo",
                        "coo",
                        "cio",
                        "cmo",
                        "chief",
                        "founder",
                        "owner",
                        "president",
                        "partner",
                        "managing director"));
        levels.put("director", List.of("director", "vp", "vice president", "head"));
        levels.put("manager", List.of("manager", "lead", "supervisor", "principal"));
        return levels;
    }
}
