/** Talking to systems of partners over HTTP: one careful way to call them, and a stand-in where a demonstration has none. */
package org.kept.shared.partner;
