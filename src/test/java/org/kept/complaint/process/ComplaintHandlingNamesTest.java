package org.kept.complaint.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kept.workflow.ProcessVariable;

/** The names in the code and those in the models of complaints are the same names. */
class ComplaintHandlingNamesTest {

    @Test
    void every_name_in_the_code_stands_in_a_model() throws IOException, IllegalAccessException {
        String models;
        try (Stream<Path> files = Files.list(Path.of("bpmn/complaint"))) {
            models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .map(ComplaintHandlingNamesTest::read)
                    .collect(Collectors.joining());
        }
        List<String> missing = new ArrayList<>();
        for (Field constant : ComplaintHandling.class.getDeclaredFields()) {
            Object value = constant.get(null);
            String name = value instanceof ProcessVariable<?> variable ? variable.name() : value.toString();
            if (!models.matches("(?s).*\\b" + name + "\\b.*")) {
                missing.add(name);
            }
        }
        assertThat(missing).isEmpty();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
