package org.kept.lead.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How leads are handled where nobody says otherwise.
 *
 * @param currency the currency of an estimated value that comes without one
 */
@ConfigurationProperties("kept.lead")
record LeadSettings(@DefaultValue("EUR") String currency) {}
