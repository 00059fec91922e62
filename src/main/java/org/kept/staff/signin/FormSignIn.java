package org.kept.staff.signin;

import org.kept.staff.account.Account;
import org.kept.staff.account.StaffAuthentication;
import org.kept.staff.domain.StaffAudit;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Signs people in on the sign-in page. */
@Component
public class FormSignIn implements AuthenticationProvider {

    private final PasswordSignIn passwords;
    private final StaffAudit audit;

    FormSignIn(PasswordSignIn passwords, StaffAudit audit) {
        this.passwords = passwords;
        this.audit = audit;
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        Account account = passwords.verify(
                typed.getName(), String.valueOf(typed.getCredentials()), (SignInDetails) typed.getDetails());
        audit.record(StaffAudit.Kind.SIGNED_IN, account.username(), "page");
        return new StaffAuthentication(account);
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
