package org.kept.message.post;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server to use.
 *
 * @param host empty means none: a demonstration then has a sandbox, anything else keeps its mail until there is one
 * @param user empty means that the server asks for no sign-in
 * @param from who letters come from, as one address
 * @param starttls whether the connection must be encrypted
 */
@ConfigurationProperties("kept.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("kept@localhost.localdomain") String from,
        @DefaultValue("true") boolean starttls) {

    boolean given() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "MailSettings[host=" + host + ", port=" + port + ", from=" + from + "]";
    }
}
