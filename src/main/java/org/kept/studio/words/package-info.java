/** How the Studio says things: names for teams, actions and people, times as people say them, and what its editors say. */
package org.kept.studio.words;
