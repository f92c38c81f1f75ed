package org.chancery.projections;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RevisionTests {

    @Test
    void is_read_as_it_is_written() {
        var text = "fact-2 register-11";
        assertThat(Revision.parse(text)).hasToString(text);
        assertThat(Revision.parse(" nonsense fact- -3 x-y")).hasToString("");
    }

    @Test
    void is_older_than_what_knows_all_that_it_knows_and_more() {
        assertThat(older("fact-2 register-1", "fact-2 register-2")).isTrue();
        assertThat(older("fact-2", "fact-2 register-1")).isTrue();
        assertThat(older("fact-9 register-1", "fact-10 register-1")).isTrue();
    }

    @Test
    void is_not_older_than_itself_or_what_knows_something_less_well() {
        assertThat(older("fact-2 register-1", "fact-2 register-1")).isFalse();
        assertThat(older("fact-2 register-2", "fact-2 register-1")).isFalse();
        assertThat(older("fact-2 register-1", "fact-3 register-0")).isFalse();
        assertThat(older("fact-2 register-1", "fact-3")).isFalse();
        assertThat(older("fact-2 register-1", "")).isFalse();
    }

    private static boolean older(String one, String other) {
        return Revision.parse(one).isOlderThan(Revision.parse(other));
    }
}
