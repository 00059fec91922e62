/** What people do about drafts on their pages: save, hand in, judge, deploy and switch back, and where a draft stands on that way. */
package org.kept.studio.acts;
