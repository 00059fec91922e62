/** What leads add to a played world. */
package org.kept.lead.play;
