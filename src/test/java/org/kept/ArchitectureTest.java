package org.kept;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kept.workflow.Action;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/** The rules of the house; each is also run on classes that break it, because a rule that cannot fail guards nothing. */
class ArchitectureTest {

    private static final JavaClasses KEPT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.kept");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("brokenhouse");

    private static final Map<String, ArchRule> RULES = Map.of(
            "only the engine kit and process packages know the engine",
            noClasses()
                    .that(not(resideInAnyPackage("..workflow..", "..process..", "..support..")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.camunda.bpm.."),
            "entities and repositories stay inside their module",
            noClasses()
                    .that()
                    .areAnnotatedWith(Entity.class)
                    .or()
                    .areAssignableTo(Repository.class)
                    .should()
                    .bePublic(),
            "controllers stay inside their module, in its web package or at its flat root",
            noClasses().that().areMetaAnnotatedWith(Controller.class).should().bePublic(),
            "every delegate is an action that analysts can pick",
            classes().that().areAssignableTo(JavaDelegate.class).should().beAnnotatedWith(Action.class),
            "no two beans of different modules have one name",
            classes()
                    .that()
                    .areMetaAnnotatedWith(Component.class)
                    .and()
                    .areNotInterfaces()
                    .should(new OneBeanName()),
            "time comes from the clock",
            noClasses().should().callMethod(Instant.class, "now"));

    @TestFactory
    Stream<DynamicTest> keptHoldsItsRules() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(), () -> rule.getValue().check(KEPT)));
    }

    @TestFactory
    Stream<DynamicTest> theRulesNoticeWhatBreaksThem() {
        return RULES.entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> assertThat(rule.getValue()
                                .allowEmptyShould(true)
                                .evaluate(BROKEN)
                                .hasViolation())
                        .isTrue()));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsInjectedIntoFields() {
        return Stream.of(DynamicTest.dynamicTest("constructors only", () -> fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.kept..")
                .should()
                .notBeAnnotatedWith(Autowired.class)
                .check(KEPT)));
    }
}
