package org.kept.lead.domain;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.validator.routines.EmailValidator;

/** The normalised marks by which the same person is recognised, however they write themselves; null where there is none. */
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

    private Marks() {}

    /** The address in lower case without a tag, if it is one. */
    static String email(String text) {
        if (text == null || !EmailValidator.getInstance().isValid(text.strip())) {
            return null;
        }
        String address = text.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        int tag = address.indexOf('+');
        return tag > 0 && tag < at ? address.substring(0, tag) + address.substring(at) : address;
    }

    /** The number in E.164, if it is one in that country or with an international prefix. */
    static String phone(String text, String country) {
        if (text == null) {
            return null;
        }
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(text, country == null ? "GB" : country);
            return phones.isPossibleNumber(number) ? phones.format(number, PhoneNumberFormat.E164) : null;
        } catch (NumberParseException e) {
            return null;
        }
    }

    /** The company's name without case, punctuation and legal form. */
    static String company(String text) {
        if (text == null) {
            return null;
        }
        String name = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]", " ");
        name = name.replaceAll("\\b(ltd|limited|plc|llc|inc|gmbh|ag|sa|sarl|bv|corp|co)\\b", " ");
        name = name.replaceAll("\\s+", " ").strip();
        return name.isEmpty() ? null : name;
    }

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
}
