package org.kept.staff.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.kept.staff.account.Account;
import org.kept.staff.account.Accounts;
import org.kept.staff.account.StaffAuthentication;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a program in by the token in its {@code Authorization} header; nowhere else, because addresses end up in logs. */
public class BearerSignIn extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final ApiTokens tokens;
    private final Accounts accounts;
    private final AuthenticationEntryPoint refuse;
    private final AccessDeniedHandler forbid;

    /** A filter of one chain, not a bean: a bean would be put in front of every request. */
    public BearerSignIn(
            ApiTokens tokens, Accounts accounts, AuthenticationEntryPoint refuse, AccessDeniedHandler forbid) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.refuse = refuse;
        this.forbid = forbid;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            chain.doFilter(request, response);
            return;
        }
        Optional<ApiTokenView> token =
                tokens.use(header.substring(SCHEME.length()).strip());
        Optional<Account> account = token.flatMap(known -> accounts.find(known.username()))
                .filter(owner -> owner.person().active());
        if (account.isEmpty()) {
            refuse.commence(request, response, new BadCredentialsException("This token opens nothing, or no longer"));
        } else if (token.get().scope() == TokenScope.READ && !READING.contains(request.getMethod())) {
            forbid.handle(request, response, new AccessDeniedException("This token may only read"));
        } else {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new StaffAuthentication(account.get()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }
}
