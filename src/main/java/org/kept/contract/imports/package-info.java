/** Files of contracts from other programs. */
package org.kept.contract.imports;
