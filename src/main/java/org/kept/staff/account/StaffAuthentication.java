package org.kept.staff.account;

import org.kept.staff.Person;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Who is signed in on this request, with the rights they have now; the principal is the {@link Person}. */
public class StaffAuthentication extends AbstractAuthenticationToken {

    private final transient Account account;

    /** Somebody who has proved who they are. */
    public StaffAuthentication(Account account) {
        super(account.person().roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList());
        this.account = account;
        setAuthenticated(true);
    }

    /** The account behind the person. */
    public Account account() {
        return account;
    }

    @Override
    public Person getPrincipal() {
        return account.person();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return account.username();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StaffAuthentication that && account.equals(that.account) && super.equals(other);
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
