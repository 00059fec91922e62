package org.kept.staff.process;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.kept.staff.People;
import org.springframework.stereotype.Component;

/** Lets the engine ask this module who there is; it keeps no people of its own that could differ or be changed behind our back. */
@Component
class StaffIdentityPlugin extends AbstractProcessEnginePlugin implements SessionFactory {

    private final People people;

    StaffIdentityPlugin(People people) {
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setIdentityProviderSessionFactory(this);
    }

    @Override
    public Class<?> getSessionType() {
        return ReadOnlyIdentityProvider.class;
    }

    @Override
    public Session openSession() {
        return new StaffIdentity(people);
    }
}
