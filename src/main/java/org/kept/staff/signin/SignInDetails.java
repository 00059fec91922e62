package org.kept.staff.signin;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address the client's address; behind a proxy of ours the one it forwards
 * @param device what the browser shows to be known by, or null; not yet proved
 */
public record SignInDetails(String address, String device) {

    /** Reads it from the request. */
    public static SignInDetails of(HttpServletRequest request) {
        return new SignInDetails(request.getRemoteAddr(), KnownDevices.cookie(request));
    }
}
