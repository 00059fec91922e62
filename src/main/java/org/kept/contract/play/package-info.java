/** What contracts and their renewals add to a played world. */
package org.kept.contract.play;
