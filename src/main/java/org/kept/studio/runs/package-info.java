/** The Studio's pages about trials: trying a draft, its scenarios, and recording one by clicking. */
package org.kept.studio.runs;
