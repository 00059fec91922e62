package org.kept.shared;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outside world reaches Kept.
 *
 * @param url what links in letters, and in snippets for other sites, begin with
 */
@ConfigurationProperties("kept.public")
public record PublicSettings(@DefaultValue("http://localhost:8080") URI url) {

    /** A link to one of the public pages. */
    public String link(String path) {
        return url.toString().replaceAll("/+$", "") + path;
    }
}
