/** Files of leads from other programs: every row becomes a lead, or a line in the error file, whatever happens meanwhile. */
package org.kept.lead.imports;
