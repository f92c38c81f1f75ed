package org.chancery;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.Predefined;
import java.util.Set;
import org.chancery.kernel.Rule;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom the pure rooms may know; the directions of the others are in {@link ModuleTests}. */
class ArchitectureTests {
    private static final JavaClasses CHANCERY =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.chancery");
    private static final String[] PURE = {
        "org.chancery.kernel",
        "org.chancery.facts",
        "org.chancery.ledger",
        "org.chancery.diplomacy.."
    };
    private static final String JSON_NAMES = "com.fasterxml.jackson.annotation";

    @Test
    void the_kernel_knows_nobody() {
        only("org.chancery.kernel", "java..", "org.jspecify..", JSON_NAMES, "de.siegmar.fastcsv..");
    }

    @Test
    void facts_know_the_kernel() {
        only("org.chancery.facts", "java..", "org.jspecify..", JSON_NAMES, "org.chancery.kernel");
    }

    @Test
    void the_model_knows_the_kernel_and_facts() {
        only(
                "org.chancery.ledger",
                "java..",
                "org.jspecify..",
                JSON_NAMES,
                "org.chancery.kernel",
                "org.chancery.facts");
    }

    @Test
    void the_codec_knows_the_model_and_a_reader_of_json() {
        only(
                "org.chancery.ledger.codec",
                "java..",
                "org.jspecify..",
                JSON_NAMES,
                "tools.jackson..",
                "com.fasterxml.classmate..",
                "com.github.victools..",
                "org.chancery.kernel",
                "org.chancery.facts",
                "org.chancery.ledger");
    }

    @Test
    void capabilities_know_the_model_and_never_each_other() {
        classes()
                .that()
                .resideInAPackage("org.chancery.diplomacy..")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage(
                                "java..",
                                "org.jspecify..",
                                JSON_NAMES,
                                "org.chancery.kernel",
                                "org.chancery.facts",
                                "org.chancery.ledger",
                                "org.chancery.diplomacy.."))
                .check(CHANCERY);
        slices().matching("org.chancery.diplomacy.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CHANCERY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework..",
                "org.axonframework..",
                "java.sql..",
                "javax.sql..",
                "org.slf4j..",
                "java.util.logging",
                "java.net.."
            })
    void the_pure_rooms_know_no_engine(String engine) {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(engine)
                .check(CHANCERY);
    }

    @Test
    void the_pure_rooms_have_neither_clock_nor_chance() {
        noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .callMethodWhere(
                        describe("reads a clock or throws dice", ArchitectureTests::fromOutside))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .check(CHANCERY);
    }

    /** The control: the same question finds the clock of the rooms that have one. */
    @Test
    void a_clock_is_found_where_there_is_one() {
        assertThat(CHANCERY.stream())
                .flatExtracting(type -> type.getMethodCallsFromSelf())
                .anyMatch(call -> fromOutside(call));
    }

    private static boolean fromOutside(JavaCall<?> call) {
        CodeUnitCallTarget target = call.getTarget();
        var owner = target.getOwner().getName();
        return (owner.startsWith("java.time") && target.getName().equals("now"))
                || (owner.equals("java.time.InstantSource") && target.getName().equals("instant"))
                || owner.equals("java.time.Clock")
                || (owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(target.getName()))
                || (owner.equals("java.util.UUID") && target.getName().equals("randomUUID"))
                || (owner.equals("java.lang.Math") && target.getName().equals("random"));
    }

    @Test
    void only_the_store_and_the_wiring_know_axon() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.chancery.ledger.store..", "org.chancery.ledger.wiring..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.axonframework..")
                .check(CHANCERY);
    }

    @Test
    void every_package_says_what_lives_in_it_and_is_null_marked() {
        var packages = CHANCERY.stream().map(type -> type.getPackage()).distinct().toList();
        assertThat(packages).hasSizeGreaterThan(8);
        assertThat(packages).allMatch(each -> each.isAnnotatedWith(NullMarked.class));
    }

    /** Whoever adds an enum of rules writes a test that takes each; its switch names new ones. */
    @Test
    void every_enum_of_rules_is_walked_through_by_a_test() {
        var rules =
                CHANCERY.stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Rule.class))
                        .map(JavaClass::getName)
                        .toList();
        var tried =
                tests().stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(EnumSource.class))
                        .flatMap(method -> method.getRawParameterTypes().stream())
                        .map(JavaClass::getName)
                        .toList();
        assertThat(rules).hasSizeGreaterThan(2).isSubsetOf(tried);
    }

    /** The classes of tests alone: what they know is of no interest, and dear to look up. */
    private static JavaClasses tests() {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(Predefined.ONLY_INCLUDE_TESTS)
                    .importPackages("org.chancery");
        });
    }

    private static void only(String room, String... known) {
        classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known).or(resideInAnyPackage(room)))
                .check(CHANCERY);
    }
}
