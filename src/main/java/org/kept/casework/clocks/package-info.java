/** The clocks of a case: stopped and extended by its people, told in its story, compared with the past. */
package org.kept.casework.clocks;
