package org.kept.message.print;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Fills the names of a template. Values are looked up in maps only, never by reflection, and a name that nothing is known for
 * is a gap that refuses the letter. How much is written is bounded, however long the lists are.
 */
final class Filling implements Mustache.Collector {

    /** Entries of lists told in one letter, all lists together. */
    static final int MOST_ENTRIES = 2_000;

    private static final int LONGEST = 200_000;

    private final Wording wording;
    private final UnaryOperator<String> hold;
    private int entries;

    /**
     * Fills with these words.
     *
     * @param hold takes a value in words and gives what is to stand in the text for it
     */
    Filling(Wording wording, UnaryOperator<String> hold) {
        this.wording = wording;
        this.hold = hold;
    }

    String fill(String source, Map<String, Object> values) {
        try {
            Template template = Mustache.compiler()
                    .withLoader(name -> {
                        throw new UnprintableException("Letters have no partials");
                    })
                    .withCollector(this)
                    .withFormatter(wording::say)
                    .withEscaper(hold::apply)
                    .emptyStringIsFalse(true)
                    .compile(source);
            StringWriter filled = new StringWriter();
            template.execute(values, new Bounded(filled));
            return filled.toString();
        } catch (MustacheException.Context e) {
            if (e.getCause() instanceof UnprintableException known) {
                throw known;
            }
            throw new UnprintableException(
                    "The letter would have a gap: nothing is known for '" + e.key + "' (line " + e.lineNo
                            + " of its text). Put it between {{#" + e.key + "}} and {{/" + e.key + "}}, or give it",
                    e);
        } catch (MustacheException e) {
            throw new UnprintableException("The letter's template cannot be read", e);
        }
    }

    @Override
    public Iterator<?> toIterator(Object value) {
        if (!(value instanceof Iterable<?> list)) {
            return null;
        }
        Iterator<?> all = list.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Object next() {
                if (++entries > MOST_ENTRIES) {
                    throw new UnprintableException("A letter tells at most " + MOST_ENTRIES + " entries of lists");
                }
                return all.next();
            }
        };
    }

    @Override
    public Mustache.VariableFetcher createFetcher(Object context, String name) {
        if (name.equals(".")) {
            return (self, dot) -> self;
        }
        return context instanceof Map ? Filling::entry : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }

    /** An entry; a text of nothing but space is as good as none. */
    private static Object entry(Object map, String name) {
        if (!((Map<?, ?>) map).containsKey(name)) {
            return Template.NO_FETCHER_FOUND;
        }
        Object value = ((Map<?, ?>) map).get(name);
        return value instanceof String text && text.isBlank() ? null : value;
    }

    /** Ends a letter that grows without end. */
    private static final class Bounded extends Writer {

        private final StringWriter letter;

        private Bounded(StringWriter letter) {
            this.letter = letter;
        }

        @Override
        public void write(char[] text, int from, int length) {
            if (letter.getBuffer().length() + length > LONGEST) {
                throw new UnprintableException("A letter has at most " + LONGEST + " characters");
            }
            letter.write(text, from, length);
        }

        @Override
        public void flush() {
            letter.flush();
        }

        @Override
        public void close() throws IOException {
            letter.close();
        }
    }
}
