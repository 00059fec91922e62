/** What comes in and what goes out, each once: the store of process messages, the keys of what came, the effects that were had. */
@NamedInterface("messages")
package org.kept.workflow.messages;

import org.springframework.modulith.NamedInterface;
