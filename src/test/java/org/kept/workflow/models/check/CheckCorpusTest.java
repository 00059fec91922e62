package org.kept.workflow.models.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kept.workflow.models.ModelCheck;
import org.kept.workflow.models.check.Catalogue.ActionEntry;

/**
 * Good and bad models, each with the rules that it breaks in its first line. For every rule there is one that breaks it and
 * nothing else, and its nearest neighbour that breaks none.
 */
class CheckCorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/models/corpus");
    private static final Path RULES = Path.of("docs/model-rules.md");
    private static final Pattern EXPECTS = Pattern.compile("(?:<!--|//) expects:\\s*(.*?)\\s*(?:-->)?");
    private static final Pattern RULE = Pattern.compile("`([a-z-]+)`");

    /** Rules about files as such, which are tried below; what other modules call, and the engine's own word, of which ITs hear. */
    private static final Set<String> NO_FILE = Set.of("files", "file-name", "file-size", "called", "engine");

    private static final Known KNOWN = new Known(
            Set.of("kept"),
            Set.of("VisitAsked"),
            Map.of("visit-plan", 2, "visit-slow", 20),
            Map.of(),
            Known.USUAL_SILENCE);

    /** A corpus file: its base name, whether it is to break rules, and which. */
    record Case(String name, boolean bad, Set<String> rules, ModelFile file) {

        @Override
        public String toString() {
            return name + (bad ? " breaks " + rules : " passes");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("corpus")
    void the_check_says_what_the_first_line_says(Case each) {
        List<ModelProblem> problems = check(each.file());

        assertThat(problems.stream().map(ModelProblem::rule).collect(Collectors.toSet()))
                .as("%s", problems)
                .isEqualTo(each.rules());
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.file()).isEqualTo(each.file().name());
            assertThat(problem.message()).matches("(?s)[\\[A-Z<'c].{15,}");
        });
    }

    @Test
    void every_rule_in_the_book_has_a_bad_model_and_a_good_neighbour() {
        List<Case> corpus = corpus().toList();
        Set<String> good =
                corpus.stream().filter(each -> !each.bad()).map(Case::name).collect(Collectors.toSet());
        List<Case> bad = corpus.stream().filter(Case::bad).toList();

        assertThat(bad).allSatisfy(each -> {
            assertThat(each.rules()).isNotEmpty();
            assertThat(good).contains(each.name());
        });
        assertThat(documented())
                .isEqualTo(Stream.concat(bad.stream().flatMap(each -> each.rules().stream()), NO_FILE.stream())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void what_is_no_model_by_its_name_size_or_number_is_refused_before_it_is_read() {
        ModelFile fine = Samples.file("a.bpmn", "x");

        assertThat(ModelCheck.checkSizes(List.of(fine))).isEmpty();
        assertThat(rules(ModelCheck.checkSizes(List.of()))).containsExactly("files");
        assertThat(rules(ModelCheck.checkSizes(Collections.nCopies(51, fine)))).containsExactly("files");
        assertThat(rules(ModelCheck.checkSizes(List.of(fine, fine)))).containsExactly("file-name");
        assertThat(rules(ModelCheck.checkSizes(List.of(Samples.file("a.exe", "x")))))
                .containsExactly("file-name");
        assertThat(rules(ModelCheck.checkSizes(List.of(Samples.file("a.bpmn", "")))))
                .containsExactly("file-size");
    }

    static Stream<Case> corpus() {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.sorted().map(CheckCorpusTest::read).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Forms and letters know no comments, so their first line is taken off; they are named as what they define. */
    private static Case read(Path path) {
        try {
            String name = path.getFileName().toString();
            String text = Files.readString(path);
            String first = text.substring(0, text.indexOf('\n'));
            Matcher expects = EXPECTS.matcher(first);
            assertThat(expects.matches()).as(name).isTrue();
            Set<String> rules = new TreeSet<>(List.of(expects.group(1).split(",\\s*")));
            rules.remove("");
            String kind = name.substring(name.lastIndexOf('.') + 1);
            ModelFile file =
                    switch (kind) {
                        case "form" -> Samples.file("visit-plan.form", text.substring(first.length() + 1));
                        case "letter" -> Samples.file("visit-note.letter", text.substring(first.length() + 1));
                        default -> new ModelFile("visit." + kind, text.getBytes(StandardCharsets.UTF_8));
                    };
            return new Case(name.substring(0, name.indexOf('.')), name.contains(".bad."), rules, file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the check says about a file that lies beside a table and a form, as far as it is about the file. */
    private static List<ModelProblem> check(ModelFile file) {
        List<ModelFile> files = new ArrayList<>(List.of(file));
        if (!file.kind().equals("dmn")) {
            files.add(Samples.file("visit-rate.dmn", Samples.text("visit-rate.dmn")));
        }
        if (!file.kind().equals("form")) {
            files.add(Samples.file("visit-plan.form", Samples.text("visit-plan.form")));
        }
        return ModelCheck.check(files, catalogue()).stream()
                .filter(problem -> file.name().equals(problem.file()))
                .toList();
    }

    private static Catalogue catalogue() {
        Catalogue samples = Samples.CATALOGUE;
        Map<String, ActionEntry> actions = new java.util.HashMap<>(samples.actions());
        actions.put("closeVisitDelegate", new ActionEntry(false, List.of(), Set.of(), true, false));
        actions.put("writeLetterDelegate", new ActionEntry(false, List.of(), Set.of(), false, true));
        Set<String> facts = new HashSet<>(samples.facts());
        facts.addAll(Set.of("companySize", "day"));
        Stream.iterate(1, number -> number + 1).limit(16).forEach(number -> facts.add("n" + number));
        Map<String, String> owners = new java.util.HashMap<>(samples.owners());
        KNOWN.policies().keySet().forEach(policy -> owners.put("promise:" + policy, "promise"));
        return new Catalogue(
                samples.module(),
                actions,
                Map.of("duplicateReview", Set.of()),
                samples.decisions(),
                samples.forms(),
                samples.groups(),
                facts,
                owners,
                samples.now(),
                KNOWN);
    }

    private static Set<String> rules(List<ModelProblem> problems) {
        return problems.stream().map(ModelProblem::rule).collect(Collectors.toSet());
    }

    /** The rules in the first column of the tables. */
    private static Set<String> documented() {
        try {
            return Files.readAllLines(RULES).stream()
                    .filter(line -> line.startsWith("| `"))
                    .flatMap(line -> RULE.matcher(line.split("\\|")[1]).results())
                    .map(rule -> rule.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
