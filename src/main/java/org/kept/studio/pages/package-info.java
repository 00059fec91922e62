/** The Studio's pages: the shelf, one model with its draft, two versions side by side, and the handbook. */
package org.kept.studio.pages;
