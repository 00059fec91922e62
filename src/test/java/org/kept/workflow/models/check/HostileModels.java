package org.kept.workflow.models.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Everything hostile that the check is tested with, as whole files, for whoever takes files from people. */
public final class HostileModels {

    private HostileModels() {}

    /** The files, each of them refused by the check. */
    public static List<ModelFile> all() {
        List<ModelFile> files = new ArrayList<>();
        Stream.of(
                        HostileProcessTest.code(),
                        HostileProcessTest.expressions(),
                        HostileProcessTest.references(),
                        HostileProcessTest.sizes())
                .forEach(some -> add(files, "visit.bpmn", some));
        add(files, "visit-rate.dmn", HostileDecisionTest.structure());
        add(files, "visit-plan.form", HostileFormTest.forms());
        for (String timer : List.of("R/P0D", "R/PT0S", "R/2000-01-01T00:00:00/PT1S", "R999999999999/PT1H")) {
            files.add(file(
                    "visit.bpmn",
                    "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">P1D</bpmn:timeDuration>",
                    "<bpmn:timeCycle>" + timer + "</bpmn:timeCycle>"));
        }
        for (String cell : List.of("for a in 1..100000, b in 1..100 return a * b", "10 ** 999999999")) {
            files.add(file("visit-rate.dmn", "if facts.big then \"B\" else \"C\"", cell));
        }
        return files;
    }

    private static void add(List<ModelFile> files, String name, Stream<Arguments> spoilt) {
        spoilt.forEach(each -> files.add(file(name, (String) each.get()[1], (String) each.get()[2])));
    }

    private static ModelFile file(String name, String place, String replacement) {
        return new ModelFile(name, Samples.spoilt(name, place, replacement).getBytes(StandardCharsets.UTF_8));
    }
}
