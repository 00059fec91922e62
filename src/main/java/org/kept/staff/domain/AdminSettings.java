package org.kept.staff.domain;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The first administrator, taken in at a start that finds none; read only then. */
@ConfigurationProperties("kept.admin")
record AdminSettings(@DefaultValue("admin") String username, @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "AdminSettings[username=" + username + "]";
    }
}
