package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;
import org.springframework.modulith.core.Violations;

/** The rooms know whom their package-info says, in no circle. */
class ModuleTests {

    @Test
    void the_rooms_know_whom_they_say_they_know() {
        var modules = ApplicationModules.of(ChanceryApplication.class);
        assertThat(modules.stream()).hasSizeGreaterThan(8);

        modules.verify();
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
