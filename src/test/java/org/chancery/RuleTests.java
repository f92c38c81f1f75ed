package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Collectors;
import org.chancery.kernel.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** No rule goes untried. */
class RuleTests {
    private static final JavaClasses CHANCERY =
            new ClassFileImporter().importPackages("org.chancery");

    /** Whoever adds an enum of rules writes a test that takes each; its switch names new ones. */
    @Test
    void every_enum_of_rules_is_walked_through_by_a_test() {
        var rules =
                CHANCERY.stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
                        .map(JavaClass::getName)
                        .toList();
        var tried =
                CHANCERY.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(EnumSource.class))
                        .flatMap(method -> method.getRawParameterTypes().stream())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
        assertThat(rules).hasSizeGreaterThan(2).isSubsetOf(tried);
    }
}
