package org.kept.staff.process;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbTenantQueryImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.kept.staff.People;

/** The people who work here and their teams, as users and groups of the engine; read only, and it signs nobody in. */
class StaffIdentity implements ReadOnlyIdentityProvider {

    private final People people;

    StaffIdentity(People people) {
        this.people = people;
    }

    @Override
    public User findUserById(String username) {
        return createUserQuery().userId(username).singleResult();
    }

    @Override
    public UserQuery createUserQuery() {
        return new StaffUsers(people);
    }

    @Override
    public UserQuery createUserQuery(CommandContext context) {
        return new StaffUsers(people);
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("People are not in the engine's tables");
    }

    /** Passwords are for the sign-in page and the API; the engine has no door of its own. */
    @Override
    public boolean checkPassword(String username, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String team) {
        return createGroupQuery().groupId(team).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new StaffGroups(people);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext context) {
        return new StaffGroups(people);
    }

    @Override
    public Tenant findTenantById(String tenant) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new DbTenantQueryImpl();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext context) {
        return new DbTenantQueryImpl(null);
    }

    @Override
    public void flush() {
        // Nothing is ever written.
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
