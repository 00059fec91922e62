package org.kept.workflow.day;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.camunda.bpm.dmn.engine.impl.spi.type.DmnDataTypeTransformer;
import org.camunda.bpm.dmn.engine.impl.type.DateDataTypeTransformer;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractTypedValueSerializer;
import org.camunda.bpm.engine.impl.variable.serializer.ValueFields;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.impl.value.UntypedValueImpl;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.StringValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Days as people say them in forms: a table compares them with {@code date("2026-12-24")}, and its history keeps them as text. The
 * engine knows moments only, and compares none with a day.
 */
public final class Days extends AbstractTypedValueSerializer<StringValue> {

    private static final DmnDataTypeTransformer MOMENTS = new DateDataTypeTransformer();

    /** A serializer for the engine. */
    public Days() {
        super(ValueType.STRING);
    }

    /** What a column of the type {@code date} reads: a day stays one. */
    public static TypedValue column(Object value) {
        return isOurs(value) ? Variables.untypedValue(value) : MOMENTS.transform(value);
    }

    private static boolean isOurs(Object value) {
        return value instanceof LocalDate || value instanceof LocalTime || value instanceof ZonedDateTime;
    }

    @Override
    public String getName() {
        return "day";
    }

    @Override
    protected boolean canWriteValue(TypedValue value) {
        return isOurs(value.getValue());
    }

    @Override
    public StringValue convertToTypedValue(UntypedValueImpl value) {
        return Variables.stringValue(value.getValue().toString(), value.isTransient());
    }

    @Override
    public void writeValue(StringValue value, ValueFields fields) {
        fields.setTextValue(value.getValue());
    }

    @Override
    public StringValue readValue(ValueFields fields, boolean deserialize, boolean asTransient) {
        return Variables.stringValue(fields.getTextValue(), asTransient);
    }
}
