/** The shelf of letters: each as it was written, who got it and how. */
package org.kept.message.letters;
