package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineProgramTests {

    @ParameterizedTest
    @CsvSource({
        "--help, 0",
        "--version, 0",
        "import --version, 0",
        "improt, 2",
        "--loud, 2",
        "serve --loud, 2",
        "serve --help, 0",
        "import --help, 0",
        "import, 2",
        "import --format=unheard-of some.jsonl, 2",
        "import --format=hsg-visits-revisions, 2",
        "import --format=hsg-visits-revisions --loud some.jsonl, 2",
        "import --format=hsg-visits-revisions absent.jsonl, 1",
        "import --format=hsg-visits-revisions src, 1",
        "bench --help, 0",
        "bench append --help, 0",
        "bench source --help, 0",
        "bench import --help, 0",
        "bench import, 2",
        "bench import absent.jsonl, 1",
        "bench append --entries=0, 2",
        "bench append --rounds=0, 2",
        "bench source --seconds=many, 2",
        "bench source --json=absent/figures.json, 2",
    })
    void aCallThatCannotWorkEndsBeforeAnythingStarts(String call, int code) {
        assertThat(CommandLineProgram.run(Object.class, call.split(" "))).isEqualTo(code);
    }
}
