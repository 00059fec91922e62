/** The Studio's pages about running cases: what a draft would do to them, and moving them to the version that is live. */
package org.kept.studio.moves;
