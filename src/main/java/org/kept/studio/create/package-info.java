/** A first draft of a whole process, from what an analyst says about it in plain words. */
package org.kept.studio.create;
