/** What a letter's template is: read the same way where it is checked and where it is printed. */
@NamedInterface("letters")
package org.kept.workflow.letters;

import org.springframework.modulith.NamedInterface;
