/** How a module joins a played world: what happens in it from outside, and what its people answer. */
package org.kept.shared.play;
