package org.kept.workflow.guard;

import camundajar.impl.scala.Option;
import camundajar.impl.scala.Some;
import camundajar.impl.scala.collection.Iterable;
import camundajar.impl.scala.jdk.javaapi.CollectionConverters;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.feel.context.CustomContext;
import org.camunda.feel.context.VariableProvider;
import org.camunda.feel.syntaxtree.ValContext;

/**
 * Facts as a table's cells read them, one by one: FEEL would copy a map whole, and convert every value, for each cell.
 * It is serialisable, and nothing of it is serialised, because the engine does so with every variable, even a transient one.
 */
public final class FactsForFeel extends CustomContext implements VariableProvider, Serializable {

    private final transient Map<String, Object> facts;

    private FactsForFeel(Map<String, Object> facts) {
        this.facts = facts;
    }

    /** Facts as the value of a variable that tables read. */
    public static Object of(Map<String, Object> facts) {
        return new ValContext(new FactsForFeel(facts));
    }

    @Override
    public VariableProvider variableProvider() {
        return this;
    }

    @Override
    public Option<Object> getVariable(String name) {
        if (!facts.containsKey(name)) {
            return Option.empty();
        }
        Object value = facts.get(name);
        return new Some<>(value instanceof Instant instant ? instant.atZone(ZoneOffset.UTC) : value);
    }

    @Override
    public Iterable<String> keys() {
        return CollectionConverters.asScala(facts.keySet());
    }
}
