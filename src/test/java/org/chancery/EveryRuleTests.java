package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chancery.kernel.Rule;
import org.chancery.ledger.LedgerRule;
import org.junit.jupiter.api.Test;

/** Every rule is tried on what just keeps to it and on what breaks it. */
class EveryRuleTests {
    private static final JavaClasses TESTS = new ClassFileImporter().importPackages("org.chancery");

    /** Judged before there is an assertion; WrongInputIT tries it both ways. */
    private static final List<Rule> AT_THE_DOOR = List.of(LedgerRule.KEY_REUSED);

    @Test
    void no_rule_is_without_both_cases() {
        var cases = cases();
        var without = new ArrayList<String>();
        ChanceryHouse.HOUSE
                .rulebook()
                .forEach((of, rules) -> {
                    for (var rule : rules) {
                        if (!AT_THE_DOOR.contains(rule) && !hasBoth(rule, cases)) {
                            without.add("%s: %s".formatted(of, rule.id()));
                        }
                    }
                });
        assertThat(without).as("rules without a case that keeps and one that breaks").isEmpty();
    }

    /** The control: a vocabulary of rules that no test knows is noticed. */
    @Test
    void a_rule_that_no_test_knows_is_noticed() {
        assertThat(hasBoth(Unheard.OF, cases())).isFalse();
    }

    private enum Unheard implements Rule {
        OF;

        @Override
        public String says() {
            return "nobody has heard of it";
        }
    }

    /** The methods {@code beside} of tests, by the rules that they have cases for. */
    private static Map<Class<?>, Method> cases() {
        var cases = new HashMap<Class<?>, Method>();
        TESTS.stream()
                .filter(each -> each.getSimpleName().endsWith("Tests"))
                .flatMap(each -> each.getMethods().stream())
                .filter(each -> each.getName().equals("beside"))
                .map(JavaMethod::reflect)
                .forEach(each -> cases.put(each.getParameterTypes()[0], each));
        return cases;
    }

    private static boolean hasBoth(Rule rule, Map<Class<?>, Method> cases) {
        var beside = cases.get(rule.getClass());
        if (beside == null) {
            return false;
        }
        try {
            beside.setAccessible(true);
            var both = (Record) beside.invoke(null, rule);
            return Stream.of("follows", "breaks").map(name -> part(both, name)).distinct().count()
                    == 2;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(rule.id() + " cannot be tried", e);
        }
    }

    private static Object part(Record both, String name) {
        try {
            var accessor = both.getClass().getDeclaredMethod(name);
            accessor.setAccessible(true);
            return accessor.invoke(both);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a case has no part called " + name, e);
        }
    }
}
