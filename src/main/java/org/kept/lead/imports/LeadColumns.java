package org.kept.lead.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * Which column of a file holds which field of a lead, whoever exported it; the names are in {@code import-columns.properties}.
 *
 * @param fields for each field the columns that hold it, the best first
 * @param ignored the columns that hold nothing we know
 */
record LeadColumns(Map<String, List<Integer>> fields, List<String> ignored) {

    private static final Map<String, String> FIELD_BY_NAME = load();

    /**
     * Reads the first line of a file.
     *
     * @throws InvalidInputException if it has no column for who it is, or none for how to reach them
     */
    static LeadColumns of(List<String> columns) {
        List<String> names = columns.stream().map(LeadColumns::plain).toList();
        Set<String> known = new HashSet<>();
        names.forEach(name -> known.add(FIELD_BY_NAME.getOrDefault(name, "")));
        Map<String, List<Integer>> fields = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String field = field(names.get(i), known);
            if (field == null) {
                ignored.add(columns.get(i));
            } else {
                fields.computeIfAbsent(field, f -> new ArrayList<>()).add(i);
            }
        }
        return required(new LeadColumns(fields, ignored));
    }

    private static LeadColumns required(LeadColumns columns) {
        List<FieldProblem> missing = new ArrayList<>();
        if (columns.none("lastName", "fullName", "companyName")) {
            missing.add(new FieldProblem(
                    "lastName", "The file has no column for who it is: Last Name, Full Name or Company is needed"));
        }
        if (columns.none("email", "phone", "mobile")) {
            missing.add(new FieldProblem("email", "The file has no column to reach them: Email or Phone is needed"));
        }
        if (!missing.isEmpty()) {
            throw new InvalidInputException(missing);
        }
        return columns;
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

    private boolean none(String... wanted) {
        return List.of(wanted).stream().noneMatch(fields::containsKey);
    }

    /** Two names need a look at the others: most call a job "title", Frappe calls the identifier "name" and Axelor the last name. */
    private static String field(String name, Set<String> known) {
        if (name.equals("title")) {
            return known.contains("jobTitle") ? "salutation" : "jobTitle";
        }
        if (name.equals("name")) {
            if (known.contains("fullName")) {
                return "externalRef";
            }
            return known.contains("firstName") && !known.contains("lastName") ? "lastName" : "fullName";
        }
        return FIELD_BY_NAME.get(name);
    }

    private static String plain(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Map<String, String> load() {
        try {
            Properties file = PropertiesLoaderUtils.loadProperties(new EncodedResource(
                    new ClassPathResource("lead/import-columns.properties"), StandardCharsets.UTF_8));
            Map<String, String> fields = new HashMap<>();
            file.stringPropertyNames()
                    .forEach(field -> List.of(file.getProperty(field).split(","))
                            .forEach(name -> fields.put(name.strip(), field)));
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
