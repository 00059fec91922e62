package org.kept.shared.text;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.io.IOContext;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.MappingJsonFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Reads JSON whose texts can be stored: a NUL or half a surrogate pair, however it is escaped, ends the reading. */
public class CleanJsonFactory extends MappingJsonFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonFactory copy() {
        return new CleanJsonFactory();
    }

    @Override
    protected JsonParser _createParser(InputStream in, IOContext context) throws IOException {
        return new CleanParser(super._createParser(in, context));
    }

    @Override
    protected JsonParser _createParser(Reader reader, IOContext context) throws IOException {
        return new CleanParser(super._createParser(reader, context));
    }

    @Override
    protected JsonParser _createParser(char[] data, int offset, int length, IOContext context, boolean recyclable)
            throws IOException {
        return new CleanParser(super._createParser(data, offset, length, context, recyclable));
    }

    @Override
    protected JsonParser _createParser(byte[] data, int offset, int length, IOContext context) throws IOException {
        return new CleanParser(super._createParser(data, offset, length, context));
    }

    /** Ends the reading at a text that cannot be stored. */
    public static final class NotTextException extends JsonParseException {

        private static final long serialVersionUID = 1L;

        NotTextException(JsonParser parser) {
            super(parser, "A character that cannot be text");
        }
    }

    private static final class CleanParser extends JsonParserDelegate {

        CleanParser(JsonParser parser) {
            super(parser);
        }

        @Override
        public String getText() throws IOException {
            return clean(super.getText());
        }

        @Override
        public String getValueAsString() throws IOException {
            return clean(super.getValueAsString());
        }

        @Override
        public String getValueAsString(String otherwise) throws IOException {
            return clean(super.getValueAsString(otherwise));
        }

        @Override
        public String currentName() throws IOException {
            return clean(super.currentName());
        }

        private String clean(String text) throws NotTextException {
            if (text != null && !MalformedTextException.isText(text)) {
                throw new NotTextException(this);
            }
            return text;
        }
    }
}
