package org.kept.contract.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.kept.shared.FieldProblem;
import org.kept.shared.InvalidInputException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Which column of a file holds which field of a contract, whoever exported it; the names are in {@code import-columns.properties}.
 *
 * @param fields for each field the columns that hold it, in the file's order
 * @param ignored the columns that hold nothing we know
 */
record ContractColumns(Map<String, List<Integer>> fields, List<String> ignored) {

    private static final Map<String, String> FIELD_BY_NAME = load();
    private static final Map<String, Set<String>> NEEDED = needed();

    /**
     * Reads the first line of a file.
     *
     * @throws InvalidInputException with every column that is missing
     */
    static ContractColumns of(List<String> columns) {
        Map<String, List<Integer>> fields = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String field = FIELD_BY_NAME.get(plain(columns.get(i)));
            if (field == null) {
                ignored.add(columns.get(i));
            } else {
                fields.computeIfAbsent(field, f -> new ArrayList<>()).add(i);
            }
        }
        List<FieldProblem> missing = NEEDED.entrySet().stream()
                .filter(needed -> needed.getValue().stream().noneMatch(fields::containsKey))
                .map(needed -> new FieldProblem(
                        needed.getValue().iterator().next(), "The file has no column " + needed.getKey()))
                .toList();
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
        return new ContractColumns(fields, ignored);
    }

    /** What the first of its columns that is filled says, or null. */
    String value(String field, List<String> cells) {
        return fields.getOrDefault(field, List.of()).stream()
                .map(cells::get)
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static Map<String, Set<String>> needed() {
        Map<String, Set<String>> needed = new LinkedHashMap<>();
        needed.put(
                "for the customer: Account Name, Customer or Contact is needed",
                new java.util.TreeSet<>(Set.of("account", "contact")));
        needed.put("for its name: Contract Name or Title is needed", Set.of("name"));
        needed.put("for the first day of the running term: Start Date is needed", Set.of("startDate"));
        needed.put("for the last day of the running term: End Date is needed", Set.of("endDate"));
        needed.put("for what it is worth: Value or Amount is needed", Set.of("value"));
        return needed;
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, String> load() {
        try {
            Properties file = PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("contract/import-columns.properties"), StandardCharsets.UTF_8));
            Map<String, String> fields = new HashMap<>();
            file.stringPropertyNames()
                    .forEach(field -> List.of(file.getProperty(field).split(","))
                            .forEach(name -> fields.put(plain(name), field)));
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
