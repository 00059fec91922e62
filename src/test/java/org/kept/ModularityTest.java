package org.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import brokenhouse.BrokenApplication;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

    private static final Set<String> GROUND =
            Set.of("shared", "workflow", "staff", "casework", "promise", "customer", "message", "catalog");
    private static final Set<String> WORKBENCH = Set.of("inbox", "insight", "studio", "operations", "demo");

    private final ApplicationModules modules = ApplicationModules.of(KeptApplication.class);

    @Test
    void everyModuleUsesOnlyWhatItsPackageInfoAllows() {
        modules.verify();
    }

    @Test
    void noBusinessModuleReachesAnother() {
        Set<String> business = modules.stream()
                .map(module -> module.getIdentifier().toString())
                .filter(name -> !GROUND.contains(name) && !WORKBENCH.contains(name))
                .collect(Collectors.toSet());

        assertThat(business).contains("lead");
        for (ApplicationModule module : modules) {
            String self = module.getIdentifier().toString();
            if (business.contains(self)) {
                assertThat(targets(module)).doesNotContain(self).allMatch(target -> !business.contains(target));
            }
        }
    }

    @Test
    void aModuleThatReachesWhereItMayNotIsRefused() {
        ImportOption testClassesToo = location -> true;

        assertThatThrownBy(() -> ApplicationModules.of(BrokenApplication.class, testClassesToo)
                        .verify())
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'order' depends on module 'lead'");
    }

    @Test
    void drawsTheModulesForTheDocumentation() {
        assertThat(modules.stream()).hasSizeGreaterThanOrEqualTo(8);
        new Documenter(modules).writeModulesAsPlantUml();
    }

    private Set<String> targets(ApplicationModule module) {
        return module.getDirectDependencies(modules).stream()
                .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                .collect(Collectors.toSet());
    }
}
