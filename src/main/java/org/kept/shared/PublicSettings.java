package org.kept.shared;

import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outside world reaches the public pages and is spoken to.
 *
 * @param url what links in letters begin with
 * @param zone the zone of times in letters and on public pages, where nobody is signed in who has their own
 * @param embedOrigins the sites, such as {@code https://www.example.org}, that may show the public forms in a frame
 */
@ConfigurationProperties("kept.public")
public record PublicSettings(
        @DefaultValue("http://localhost:8080") URI url,
        @DefaultValue("Europe/London") ZoneId zone,
        @DefaultValue List<String> embedOrigins) {

    /** A link to one of the public pages. */
    public String link(String path) {
        return url.toString().replaceAll("/+$", "") + path;
    }
}
