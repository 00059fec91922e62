/** What lies beside a contract row by row: lines, versions, entitlements, and the complaints a renewal must know of. */
package org.kept.contract.file;
