/** What failed, told in the same words on pages and in the API: what was wrong, what was kept, what to do. */
package org.kept.shared.trouble;
