package org.chancery.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What entries are about. */
class SubjectTests {

    @Test
    void a_subject_is_read_and_printed_as_kind_and_id() {
        var visit = Subject.parse("visit/0198c2f1-0000-7000-8000-000000000001");
        assertThat(visit.kind()).isEqualTo(SubjectKind.VISIT);
        assertThat(visit).hasToString("visit/0198c2f1-0000-7000-8000-000000000001");
        assertThat(Subject.parse("source/alwaght-272280").id()).isEqualTo("alwaght-272280");
        assertThat(Subject.parse("state/soviet-union").kind()).isEqualTo(SubjectKind.STATE);
    }

    @Test
    void kinds_are_written_the_same_whatever_the_language_of_the_machine() {
        assertThat(SubjectKind.VISIT.key()).isEqualTo("visit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "visit",
                "visit/",
                "Visit/0198c2f1-0000-7000-8000-000000000001",
                "visits/0198c2f1-0000-7000-8000-000000000001",
                "visit/0198C2F1-0000-7000-8000-000000000001",
                "visit/0198c2f1-0000-4000-8000-000000000001",
                "visit/198c2f1-0-7000-8000-1",
                "visit/0198c2f1000070008000000000000001",
                "visit/alwaght-272280",
                "source/",
                "source/Alwaght",
                "source/-alwaght",
                "source/alwaght-",
                "source/al--waght",
                "source/al waght",
                "source/ırna",
                "state/",
                "state/KAZ",
                "state/atlantis",
                "planet/mars"
            })
    void what_names_no_subject_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Subject.parse(text));
    }
}
