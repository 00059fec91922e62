/** Lets only text in: characters that no database and no screen can hold are refused at every door. */
package org.kept.shared.text;
