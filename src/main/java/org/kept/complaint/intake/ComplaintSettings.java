package org.kept.complaint.intake;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How complaints come in.
 *
 * @param mailbox mail to this address is a complaint; empty means none is
 */
@ConfigurationProperties("kept.complaint")
record ComplaintSettings(@DefaultValue("") String mailbox) {}
