/** Files of records, whatever they become: every row is kept before the sender is answered, and becomes a record or an error. */
package org.kept.shared.imports;
