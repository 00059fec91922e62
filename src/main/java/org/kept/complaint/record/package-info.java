/** What every part of a complaint's record speaks in: how it stands, what was decided, who wrote it and when. */
package org.kept.complaint.record;
