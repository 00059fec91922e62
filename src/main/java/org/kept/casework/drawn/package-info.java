/** Cases whose process an analyst drew: their kind, what they keep, and how they end. */
package org.kept.casework.drawn;
