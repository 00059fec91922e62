package org.kept.customer;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.net.IDN;
import java.net.URI;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.apache.commons.validator.routines.DomainValidator.Item;
import org.apache.commons.validator.routines.EmailValidator;
import org.kept.shared.InvalidInputException;
import org.springframework.stereotype.Component;

/** Brings e-mail addresses, phone numbers, web sites and names into the one form in which they can be compared. */
@Component
public class Addresses {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DOTS = Pattern.compile("(?<=\\b\\p{L})\\.(?=\\p{L}\\b|\\s|$)");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "\\b(incorporated|inc|limited|ltd|llc|llp|lp|plc|cic|cio|corporation|corp|company"
                    + "|co|gmbh|mbh|ag|kg|kgaa|ug|ohg|gbr|ev|se|sa|sas|sarl|srl|spa|bv|nv|ab|as|asa|aps|oy|oyj|kk|pty|pte|sl|lda|sro|zrt|kft)\\b");
    /** Domains reserved for examples and tests are addresses too: nothing else can be shown in a demonstration. */
    private static final DomainValidator DOMAINS = DomainValidator.getInstance(
            false, List.of(new Item(ArrayType.GENERIC_PLUS, new String[] {"example", "test"})));

    private static final EmailValidator EMAILS = new EmailValidator(false, false, DOMAINS);
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();

    private final String defaultRegion;

    Addresses(CustomerSettings settings) {
        this.defaultRegion = settings.defaultRegion();
    }

    /** The e-mail address in lower case with its domain in ASCII, or nothing where it cannot be one. */
    public Optional<String> email(String text) {
        if (text == null || text.length() > LONGEST_EMAIL || text.indexOf('@') < 1) {
            return Optional.empty();
        }
        String address = text.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        return ascii(address.substring(at + 1))
                .map(domain -> address.substring(0, at + 1) + domain)
                .filter(EMAILS::isValid);
    }

    /** The phone number as E.164, such as {@code +442079460018}, or nothing where it cannot be dialled. */
    public Optional<String> phone(String text) {
        if (text == null || text.length() > 50) {
            return Optional.empty();
        }
        try {
            var number = PHONES.parse(text, defaultRegion);
            return PHONES.isPossibleNumber(number)
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notDiallable) {
            return Optional.empty();
        }
    }

    /** The address as it is hashed and compared, be it e-mail or phone; what is neither stays, in lower case. */
    public String any(String text) {
        return (text.indexOf('@') >= 0 ? email(text) : phone(text))
                .orElseGet(() -> text.strip().toLowerCase(Locale.ROOT));
    }

    /** The domain of a web site or e-mail address without {@code www}, in ASCII. */
    public Optional<String> domain(String text) {
        if (text == null || text.isBlank() || text.length() > 2_000) {
            return Optional.empty();
        }
        String site = text.strip().toLowerCase(Locale.ROOT);
        if (site.indexOf('@') >= 0) {
            return email(site).map(address -> address.substring(address.lastIndexOf('@') + 1));
        }
        return host(site)
                .map(host -> host.startsWith("www.") ? host.substring(4) : host)
                .filter(DOMAINS::isValid);
    }

    /** A person's name without case, accents and punctuation; empty where there is none. */
    public String nameKey(String... parts) {
        StringBuilder name = new StringBuilder();
        for (String part : parts) {
            name.append(part == null ? "" : part).append(' ');
        }
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
        return NO_WORD.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    /** A company's name without its legal form: {@code Müller & Co. GmbH} and {@code MULLER} are alike. */
    public String companyKey(String name) {
        String plain = nameKey(name == null ? null : DOTS.matcher(name).replaceAll(""));
        String bare = LEGAL_FORM
                .matcher(plain)
                .replaceAll(" ")
                .replaceAll("\\s+", " ")
                .strip();
        return bare.isEmpty() ? plain : bare;
    }

    /** What somebody typed, without space around it; blank is none. */
    public static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * The same for text that goes straight to the database.
     *
     * @throws InvalidInputException if it has a character that no database keeps
     */
    public static String clean(String text) {
        if (text != null && text.indexOf('\0') >= 0) {
            throw InvalidInputException.of("text", "A text has a character that cannot be stored");
        }
        return strip(text);
    }

    private static Optional<String> host(String site) {
        try {
            String host =
                    URI.create(site.contains("://") ? site : "https://" + site).getAuthority();
            return host == null ? Optional.empty() : ascii(host.replaceAll(":\\d+$", ""));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain)).filter(host -> !host.isEmpty());
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
