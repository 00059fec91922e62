/** What every page and every answer has in common: words for dates and money, security headers, problems in words, the trace of a request. */
package org.kept.shared.web;
