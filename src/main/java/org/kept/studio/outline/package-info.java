/** Models as lists in words: what a picture shows, for whoever cannot see it, for the handbook, and for pages without script. */
package org.kept.studio.outline;
