package org.kept.message.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stands on the house's letter paper.
 *
 * @param address where the house is, its lines parted by semicolons
 * @param locale how dates and amounts are written where the reader's language is unknown, and the language of templates that
 *     do not say theirs
 */
@ConfigurationProperties("kept.house")
public record HouseSettings(
        @DefaultValue("Kept") String name,
        @DefaultValue("") String address,
        @DefaultValue("") String phone,
        @DefaultValue("") String email,
        @DefaultValue("") String web,
        @DefaultValue("en-GB") Locale locale) {

    /** The address in lines. */
    public List<String> lines() {
        return Arrays.stream(address.split("[;\\n]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** How the house is reached, in the order people try. */
    public List<String> reach() {
        return List.of(phone, email, web).stream().filter(way -> !way.isBlank()).toList();
    }
}
