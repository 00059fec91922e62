package org.kept.studio.impact;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kept.workflow.models.check.ModelFile;
import org.kept.workflow.models.check.Xml;
import org.kept.workflow.models.check.XmlReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decisions that were made, with what they were made from, as the engine's history keeps it. */
@Component
class PastDecisions {

    static final Pattern FACT = Pattern.compile("\\bfacts\\.(\\w+)");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

    private static final String ROOTS =
            """
            select d.id_, d.dec_def_key_, d.eval_time_, p.business_key_ as ref from public.act_hi_decinst d
              left join public.act_hi_procinst p on p.id_ = d.proc_inst_id_
             where d.root_dec_inst_id_ is null and d.dec_def_key_ in (:keys)
             order by d.eval_time_ desc, d.id_ limit :most""";

    /** What was read, by the root and by what it asked first, with the file in which the clause stands. */
    private static final String INPUTS =
            """
            select coalesce(d.root_dec_inst_id_, d.id_) as root, d.dec_def_id_, i.clause_id_, i.var_type_, i.double_, i.long_, i.text_
              from public.act_hi_decinst d join public.act_hi_dec_in i on i.dec_inst_id_ = d.id_
             where d.id_ in (:ids) or d.root_dec_inst_id_ in (:ids)""";

    private static final String MODELS =
            """
            select r.id_, r.key_, b.bytes_ from public.act_re_decision_def r join public.act_ge_bytearray b
                on b.deployment_id_ = r.deployment_id_ and b.name_ = r.resource_name_ where r.id_ in (:ids)""";

    private final JdbcClient jdbc;

    PastDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A decision that was made.
     *
     * @param ref the case; null where it belongs to none
     * @param variables what it was made from; facts are a map under {@code facts}
     * @param whole whether all of that is known: an input that is worked out from several values cannot be taken apart again
     */
    record Past(String id, String decision, Instant at, String ref, Map<String, Object> variables, boolean whole) {}

    /** The last of these decisions, the newest first. */
    @Transactional(readOnly = true)
    List<Past> last(Collection<String> keys, Set<String> outputs, int most) {
        Map<String, Past> all = new LinkedHashMap<>();
        if (keys.isEmpty()) {
            return List.of();
        }
        jdbc.sql(ROOTS).param("keys", keys).param("most", most).query(row -> {
            Timestamp at = row.getTimestamp("eval_time_");
            all.put(
                    row.getString("id_"),
                    new Past(
                            row.getString("id_"),
                            row.getString("dec_def_key_"),
                            at.toInstant(),
                            row.getString("ref"),
                            new HashMap<>(),
                            true));
        });
        return all.isEmpty() ? List.of() : filled(all, outputs);
    }

    private record Read(String root, String definition, String clause, Object value) {}

    private List<Past> filled(Map<String, Past> all, Set<String> outputs) {
        List<Read> reads = jdbc.sql(INPUTS)
                .param("ids", all.keySet())
                .query((row, i) -> new Read(
                        row.getString("root"), row.getString("dec_def_id_"), row.getString("clause_id_"), value(row)))
                .list();
        Map<String, Map<String, String>> clauses =
                clauses(reads.stream().map(Read::definition).collect(Collectors.toSet()));
        Set<String> broken = new java.util.HashSet<>();
        for (Read read : reads) {
            String text = clauses.getOrDefault(read.definition(), Map.of()).getOrDefault(read.clause(), "");
            Map<String, Object> variables = all.get(read.root()).variables();
            Matcher fact = FACT.matcher(text);
            if (fact.matches()) {
                facts(variables).put(fact.group(1), read.value());
            } else if (NAME.matcher(text).matches()) {
                if (!outputs.contains(text)) {
                    variables.put(text, read.value());
                }
            } else {
                broken.add(read.root());
            }
        }
        return all.values().stream()
                .map(each -> broken.contains(each.id())
                        ? new Past(each.id(), each.decision(), each.at(), each.ref(), each.variables(), false)
                        : each)
                .toList();
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> facts(Map<String, Object> variables) {
        return (Map<String, Object>) variables.computeIfAbsent("facts", key -> new HashMap<String, Object>());
    }

    /** Of each definition the expression of each clause. */
    private Map<String, Map<String, String>> clauses(Set<String> definitions) {
        Map<String, Map<String, String>> clauses = new HashMap<>();
        if (!definitions.isEmpty()) {
            jdbc.sql(MODELS).param("ids", definitions).query(row -> {
                clauses.put(row.getString("id_"), clauses(row.getBytes("bytes_"), row.getString("key_")));
            });
        }
        return clauses;
    }

    private static Map<String, String> clauses(byte[] model, String key) {
        return decision(new ModelFile(key + ".dmn", model), key).stream()
                .flatMap(Xml::all)
                .filter(element -> element.is("input"))
                .collect(Collectors.toMap(element -> element.get("id"), PastDecisions::expression, (one, two) -> one));
    }

    /** The decision with this id; empty if the file has none or cannot be read. */
    static Optional<Xml> decision(ModelFile file, String key) {
        try {
            return XmlReader.read(file)
                    .children("decision")
                    .filter(decision -> decision.get("id").equals(key))
                    .findFirst();
        } catch (XmlReader.Unreadable e) {
            return Optional.empty();
        }
    }

    private static String expression(Xml input) {
        return input.children("inputExpression")
                .flatMap(expression -> expression.children("text"))
                .map(Xml::text)
                .findFirst()
                .orElse("");
    }

    private static Object value(ResultSet row) throws SQLException {
        String type = String.valueOf(row.getString("var_type_"));
        long number = row.getLong("long_");
        boolean none = row.wasNull();
        double real = row.getDouble("double_");
        boolean unreal = row.wasNull();
        String text = row.getString("text_");
        return switch (type) {
            case "boolean" -> none ? null : number == 1;
            case "integer", "long", "short" -> none ? null : number;
            case "double" -> unreal ? null : real;
            case "date" -> none ? null : Instant.ofEpochMilli(number);
            case "string" -> text;
            default -> text == null ? null : new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        };
    }

    /** The texts of all expressions and cells below an element. */
    static List<String> texts(Xml element) {
        List<String> texts = new ArrayList<>();
        element.all().filter(part -> part.is("text")).forEach(part -> texts.add(part.text()));
        return texts;
    }
}
