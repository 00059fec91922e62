/** What was agreed, known and offered, as values: without identity, and changed only through the contract that has them. */
package org.kept.contract.agreement;
