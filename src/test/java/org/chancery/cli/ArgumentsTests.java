package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsTests {

    @Test
    void aSettingHasADotInItsName() {
        var split =
                Arguments.split(
                        "import", "--format=a.b", "--server.port=0", "f.jsonl", "--", "--x.y=z");
        assertThat(split.own())
                .containsExactly("import", "--format=a.b", "f.jsonl", "--", "--x.y=z");
        assertThat(split.settings()).containsExactly("--server.port=0");
    }
}
