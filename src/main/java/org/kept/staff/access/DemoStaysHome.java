package org.kept.staff.access;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.kept.shared.KeptSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** A demonstration has passwords that everybody knows, so only this machine can reach it, unless {@code KEPT_ADDRESS} says otherwise. */
@Component
class DemoStaysHome implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private final KeptSettings settings;
    private final String address;

    DemoStaysHome(KeptSettings settings, @Value("${kept.address:}") String address) {
        this.settings = settings;
        this.address = address;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        if (!address.isBlank()) {
            server.setAddress(named());
        } else if (settings.demoMode()) {
            server.setAddress(InetAddress.getLoopbackAddress());
        }
    }

    /** After Spring Boot's own, which would set the address back. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private InetAddress named() {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("KEPT_ADDRESS is no address of this machine: " + address, e);
        }
    }
}
