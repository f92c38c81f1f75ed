package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;
import org.springframework.modulith.core.Violations;

/** The rooms know whom their package-info says, in no circle. */
class ModuleTests {
    /** Of these ArchitectureTests say more. */
    private static final Set<String> PURE = Set.of("kernel", "facts", "ledger", "diplomacy");

    @Test
    void the_rooms_know_whom_they_say_they_know() {
        var modules = ApplicationModules.of(ChanceryApplication.class);
        assertThat(modules.stream()).hasSizeGreaterThan(8);

        modules.verify();
    }

    /** A package-info of the tests in the same package would be read in its place. */
    @Test
    void every_outer_room_says_whom_it_knows() {
        var modules = ApplicationModules.of(ChanceryApplication.class);
        assertThat(modules.stream().map(module -> module.getIdentifier().toString()))
                .filteredOn(room -> !PURE.contains(room))
                .hasSizeGreaterThan(8)
                .allSatisfy(ModuleTests::requireSaid);
    }

    private static void requireSaid(String room) throws ClassNotFoundException {
        var said = Class.forName("org.chancery." + room + ".package-info");
        assertThat(said.isAnnotationPresent(ApplicationModule.class)).as(room).isTrue();
    }

    /** The control: a room that says it knows nobody, and does. */
    @Test
    void a_room_that_reaches_too_far_is_found() {
        var modules =
                ApplicationModules.of(
                        "org.chancery.testing.reaching", new ImportOption.OnlyIncludeTests());
        assertThatThrownBy(modules::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("Module 'far' depends on module 'near'");
    }

    /** Every package under a room is open by its own name, such as {@code ledger :: codec}. */
    public static final class Rooms implements ApplicationModuleDetectionStrategy {
        @Override
        public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
            return ApplicationModuleDetectionStrategy.directSubPackage()
                    .getModuleBasePackages(root);
        }

        @Override
        public NamedInterfaces detectNamedInterfaces(
                JavaPackage room, ApplicationModuleInformation information) {
            return NamedInterfaces.builder(room).recursive().including(_ -> true).build();
        }
    }
}
