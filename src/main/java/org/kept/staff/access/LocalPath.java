package org.kept.staff.access;

import java.net.URI;
import java.net.URISyntaxException;

/** Where to go after sign-in: a path of this Kept, never another site. */
final class LocalPath {

    private static final int LONGEST = 1000;

    private LocalPath() {}

    /** The path with its query, or the first page where the text is anything else. */
    static String of(String text) {
        boolean path = text != null
                && text.length() <= LONGEST
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.chars().noneMatch(letter -> letter == '\\' || Character.isISOControl(letter));
        return path && !text.startsWith("/login") ? text : "/";
    }

    /** The path part of a full address that the browser says it shows. */
    static String ofAddress(String address) {
        try {
            URI uri = new URI(address == null ? "" : address);
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return of(uri.getRawPath() + query);
        } catch (URISyntaxException e) {
            return "/";
        }
    }
}
