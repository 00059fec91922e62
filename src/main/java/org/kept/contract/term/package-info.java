/** What a term is made of: its dates, the plan of its renewal, what happened in it and how it came out. */
package org.kept.contract.term;
