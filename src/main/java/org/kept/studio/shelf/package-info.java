/** What stands on the analysts' shelf: every model that is live, who changed it last and why, and what calls what. */
package org.kept.studio.shelf;
