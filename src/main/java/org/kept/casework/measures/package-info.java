/** What a process is judged by: the measures that each module gives over its cases, read alike by whoever shows or compares them. */
@NamedInterface("measures")
package org.kept.casework.measures;

import org.springframework.modulith.NamedInterface;
