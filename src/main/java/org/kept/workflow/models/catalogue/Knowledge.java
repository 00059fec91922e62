package org.kept.workflow.models.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kept.workflow.PolicyTerms;
import org.kept.workflow.messages.SentMessages;
import org.kept.workflow.models.check.Known;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Asks the modules what their code does beside the models: which messages it sends, which variables it reads, how long promises are. */
@Component
class Knowledge {

    private final ObjectProvider<SentMessages> senders;
    private final ObjectProvider<PolicyTerms> terms;
    private final int silence;
    private Set<String> variables;

    Knowledge(
            ObjectProvider<SentMessages> senders,
            ObjectProvider<PolicyTerms> terms,
            @Value("${kept.models.silence-days:14}") int silence) {
        this.senders = senders;
        this.terms = terms;
        this.silence = silence;
    }

    /** What is known now, with the actions that the processes of other modules use. */
    Known with(Map<String, Set<String>> actions) {
        Map<String, Integer> policies = new HashMap<>();
        terms.forEach(each -> policies.putAll(each.days()));
        Set<String> messages =
                senders.stream().flatMap(each -> each.messages().stream()).collect(Collectors.toSet());
        return new Known(variables(), messages, policies, actions, silence);
    }

    private synchronized Set<String> variables() {
        if (variables == null) {
            variables = CodeVariables.names();
        }
        return variables;
    }
}
