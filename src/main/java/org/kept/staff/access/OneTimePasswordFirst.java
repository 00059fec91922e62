package org.kept.staff.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.kept.staff.account.StaffAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Whoever signed in with a one-time password chooses their own before anything else, because somebody else knows that one. */
class OneTimePasswordFirst extends OncePerRequestFilter {

    private static final String CHANGE = "/me/password";
    private static final Set<String> ALLOWED = Set.of(CHANGE, "/logout", "/login", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (ALLOWED.contains(path) || path.startsWith("/public/") || !mustChange()) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", CHANGE);
        } else {
            response.sendRedirect(CHANGE);
        }
    }

    private static boolean mustChange() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof StaffAuthentication person
                && person.account().mustChangePassword();
    }
}
