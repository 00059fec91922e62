/** What the staff of a demonstration do differently while a world is played. */
package org.kept.staff.play;
