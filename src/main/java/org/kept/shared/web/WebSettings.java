package org.kept.shared.web;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the house decides about its pages.
 *
 * @param zone where times are read by whoever has no zone of their own
 * @param embedAncestors the sites that may show the public lead form in a frame, as CSP source expressions
 */
@ConfigurationProperties("kept.web")
record WebSettings(@DefaultValue("Europe/London") ZoneId zone, @DefaultValue("*") String embedAncestors) {}
